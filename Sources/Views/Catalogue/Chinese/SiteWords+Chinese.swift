extension SiteWords {
  static let chinese = SiteWords(
    skipToContent: "跳到正文", navigation: "主导航", home: "首页", search: "搜索",
    profile: "设置", logIn: "登录", signUp: "注册", logOut: "退出登录",
    madeWith: "由 Martlet 驱动", api: "API", betweenSentences: "")
}
