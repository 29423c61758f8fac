extension SearchWords {
  static let chinese = SearchWords(
    title: "搜索",
    titleFor: { "搜索：\($0)" },
    label: "搜索帖子",
    submit: "搜索",
    hint: "查找包含所输入内容的所有帖子，支持任何文字，不区分大小写。",
    nothing: { "没有帖子包含“\($0)”。" })
}
