extension SessionWords {
  static let chinese = SessionWords(
    title: "登录设备",
    explanation: "你登录过的设备，以及知道你密码的脚本。如有不认识的，请结束它，然后更改密码。",
    lastUse: { "最近使用：\($0)" },
    started: { "登录时间：\($0)" },
    current: "本设备",
    script: "脚本",
    revoke: "结束",
    revokeOf: { "结束 \($0) 上的登录" },
    revokeOthers: "结束其他所有登录",
    onlyThis: "你只在这台设备上登录。",
    appsLink: "代表你操作的应用在另一个页面…",
    unknownDevice: "未知设备",
    browserOnSystem: { "\($1) 上的 \($0)" })
}
