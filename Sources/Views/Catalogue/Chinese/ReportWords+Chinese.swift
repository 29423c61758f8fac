import Model

extension ReportWords {
  static let chinese = ReportWords(
    report: "举报",
    reportPost: "举报这条帖子",
    reportOf: { "举报 @\($0)" },
    explanation: "版主会看到举报内容和举报人。被举报的人和其他人都不会知道。",
    question: "有什么问题？",
    reason: { reason in
      switch reason {
      case .spam: "垃圾信息：广告，或反复发布相同内容"
      case .abuse: "辱骂骚扰：威胁、侮辱或骚扰他人"
      case .rules: "违反本站规则"
      case .other: "其他问题"
      }
    },
    comment: "还有什么需要版主知道的？",
    commentHint: { "选填，最多 \($0) 个字符。" },
    tooMany: "你刚才举报得太多了，请稍后再提交。",
    submit: "提交举报",
    cancel: "取消")
}
