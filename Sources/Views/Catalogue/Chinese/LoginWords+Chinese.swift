extension LoginWords {
  static let chinese = LoginWords(
    title: "登录",
    login: "用户名或电子邮箱",
    password: "密码",
    submit: "登录",
    refused: { refusal in
      switch refusal {
      case .mismatch: "用户名与密码不匹配。请检查后重试。"
      case .pending: "这个账号还没有通过版主审核，请稍后再来。"
      case .suspended: "这个账号已被版主封禁。"
      }
    },
    forgotten: "忘记密码？",
    noAccount: "还没有账号？去注册。",
    logOutTitle: "退出登录",
    logOutQuestion: { "你在这台设备上以 @\($0) 的身份登录。" },
    logOut: "退出登录",
    notLoggedIn: "你没有登录。")
}
