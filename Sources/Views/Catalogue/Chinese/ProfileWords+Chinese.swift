extension ProfileWords {
  static let chinese = ProfileWords(
    title: "设置",
    about: "关于你",
    name: "名字",
    bio: "简介",
    bioHint: "在你的主页上显示的几句话。",
    email: "电子邮箱",
    emailConfirmedHint: "只有你和管理员能看到。我们会向新邮箱发送链接，打开后才会生效。",
    save: "保存",
    password: "密码",
    currentPassword: "当前密码",
    newPassword: "新密码",
    passwordNotice: "更改密码会结束你在其他设备上的登录。",
    changePassword: "更改密码",
    sessionsLink: "查看在哪些设备上登录…",
    appsLink: "查看哪些应用可以代表你操作…",
    hiddenLink: "查看你静音或屏蔽了谁…",
    deletion: "离开",
    deletionLink: "注销账号…")
}
