extension PasswordResetWords {
  static let chinese = PasswordResetWords(
    title: "设置新密码",
    password: "新密码",
    consequences: "设置后，这个账号的所有登录都会结束，请用新密码重新登录。",
    submit: "设置密码",
    askTitle: "忘记密码？",
    askNotice: "请告诉我们你是谁，我们会把设置新密码的链接发到你资料中的电子邮箱。如果没有填写邮箱，请联系管理员。",
    ask: "发送链接")
}
