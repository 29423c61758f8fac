extension LinkWords {
  static let chinese = LinkWords(
    voidTitle: "这个链接已失效",
    void: { kind in
      switch kind {
      case .passwordReset: "它可能已经用过、已过期，或者不完整。请复制完整的链接，或向管理员索取新的链接。"
      case .signup: "它可能已经用过、已过期，或者不完整。如果邮箱已经确认，直接登录即可。"
      case .signupTaken: "在此期间，用户名、电子邮箱或邀请码已被别人使用。请重新注册。"
      case .emailChange: "它可能已经用过、已过期，或者不完整。当前使用的邮箱可以在个人资料中查看。"
      case .emailTaken: "在此期间，这个电子邮箱已属于另一个账号。"
      }
    },
    confirmTitle: "确认电子邮箱",
    confirmSignup: { "你以 @\($0) 注册，电子邮箱是 \($1)。" },
    confirmEmail: { "@\($0) 将使用电子邮箱 \($1)。" },
    confirm: "确认",
    another: { kind in
      switch kind {
      case .passwordReset: "重新发送链接"
      case .signup, .signupTaken: "去注册"
      case .emailChange, .emailTaken: "查看个人资料"
      }
    })
}
