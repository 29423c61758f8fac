extension SignupWords {
  static let chinese = SignupWords(
    title: "注册",
    handle: "用户名",
    handleHint: "1 到 30 个字母、数字、_ 或 -，以后不能更改。",
    name: "名字",
    nameHint: "选填，显示在用户名旁边。",
    email: "电子邮箱",
    emailHint: "选填，只有你和管理员能看到。",
    emailRequiredHint: "只有你和管理员能看到。",
    emailConfirmedHint: "我们会发送一个链接，打开后即完成注册。只有你和管理员能看到这个地址。",
    password: "密码",
    passwordHint: { "至少 \($0) 个字符。几个随机的词语就很好。" },
    invite: "邀请码",
    inviteHint: "可以向站内的成员索取。",
    leaveEmpty: "请留空",
    submit: "注册",
    approvalNotice: "每个新账号都要经过版主审核后才能使用。",
    sendAgain: "提交得太快，或者页面打开的时间太久。请填写密码后再提交一次。",
    closed: "本站目前不接受新成员。",
    haveAccount: "已有账号？去登录。")
}
