import Model

extension ModerationWords {
  static let chinese = ModerationWords(
    title: "管理",
    somethingWaits: "有待处理的事项",
    counted: { $1 == 0 ? $0 : "\($0)（\($1 < 100 ? "\($1)" : "99+")）" },
    reports: "举报",
    resolved: "已处理",
    noReports: "没有举报。大家都做得很好。",
    noneResolved: "还没有处理过举报。",
    noMoreReports: "这里没有更多举报了。",
    beginning: "回到开头",
    further: "继续",
    postBy: "帖子，作者",
    account: "账号",
    postDeleted: "帖子已被删除。",
    notReadable: "这条帖子不是公开的。重新打开举报后才能阅读。",
    allComplaints: { "\($0) 人举报了此内容" },
    complaintsNotShown: { "另有 \($0) 人举报了此内容。" },
    reason: { reason in
      switch reason {
      case .spam: "垃圾信息"
      case .abuse: "辱骂骚扰"
      case .rules: "违反规则"
      case .other: "其他问题"
      }
    },
    decided: { outcome, moderator, time in
      switch outcome {
      case .dismissed: "\(time)，由 \(moderator) 驳回"
      case .postDeleted: "\(time)，由 \(moderator) 删除帖子"
      case .accountSuspended: "\(time)，由 \(moderator) 封禁账号"
      }
    },
    theOperator: "站长",
    dismiss: "驳回",
    deletePost: "删除帖子",
    reopen: "重新打开",
    reportNumber: { "举报 \($0)" },
    about: { "\($0)：\($1)" },
    suspended: "已封禁",
    nobodySuspended: "没有人被封禁。",
    isSuspended: "已封禁",
    isDeleted: "已注销",
    suspend: "封禁",
    suspendOf: { "封禁 @\($0)" },
    suspendHint: "被封禁的人会被退出登录，并且不能再登录；其主页和帖子会被隐藏。你可以解除封禁。",
    suspendedHint: "对方不能登录，尝试登录时会被告知原因。其帖子已隐藏，只有版主能看到这个页面。",
    reinstate: "解除封禁",
    reinstateOf: { "解除封禁 @\($0)" },
    lacksPower: "可以由管理员解除。",
    role: { "角色：\($0)" },
    roleName: { role in
      switch role {
      case .member: "成员"
      case .moderator: "版主"
      case .administrator: "管理员"
      }
    },
    roleHint: "版主处理举报和注册申请，可以删除任何人的帖子、封禁成员。管理员拥有全部权限。",
    make: { "设为\($0)" },
    signups: "注册申请",
    none: "没有待审核的申请。",
    askedToJoin: { "申请时间：\($0)" },
    approve: "通过",
    reject: "拒绝",
    approveOf: { "通过 @\($0) 的申请" },
    rejectOf: { "拒绝 @\($0) 的申请" })
}
