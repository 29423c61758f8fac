extension TwoFactorWords {
  static let chinese = TwoFactorWords(
    title: "两步验证",
    profileLink: "登录时再要求输入手机上的验证码…",
    explanation: "开启后，登录时除密码外，还需要输入手机上验证器应用显示的验证码。别人即使知道密码也无法登录。",
    scan: "用验证器应用扫描二维码，或者在手机上打开链接，也可以手动输入密钥。",
    qrCode: "供验证器应用扫描的二维码",
    appLink: "在验证器应用中打开",
    key: "密钥",
    password: "你的密码",
    code: "验证码",
    codeHint: "应用当前显示的六位数字。",
    enable: "开启",
    isOn: "两步验证已开启：登录需要密码和应用中的验证码。",
    codesLeft: { count in
      switch count {
      case 0: "恢复代码已全部用完，请重新生成。"
      case 1: "只剩 1 个恢复代码，请重新生成。"
      default: "还有 \(count) 个恢复代码。"
      }
    },
    anyCodeHint: "应用当前显示的六位数字，或一个恢复代码。",
    disable: "关闭",
    renew: "重新生成恢复代码",
    codesTitle: "恢复代码",
    codesNotice:
      "手机丢失时，每个代码可以代替验证码登录一次。请打印或抄写下来，以后不会再显示。以前的恢复代码已失效。",
    codesKept: "我已保存好",
    logInTitle: "还差一步",
    logInNotice: "密码正确。现在请输入验证器应用中的验证码。",
    logIn: "登录")
}
