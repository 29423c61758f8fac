extension MailWords {
  static let chinese = MailWords(
    passwordResetSubject: { "重设 \($0) 的密码" },
    passwordReset: { handle, site, link, minutes in
      """
      有人（希望是你本人）为 \(site) 上的 @\(handle) 申请了新密码。
      打开下面的链接即可设置。链接只能使用一次，\(minutes) 分钟内有效：

      \(link)

      如果不是你本人，请不必理会，密码不会改变。
      """
    },
    signupSubject: { "确认你在 \($0) 的电子邮箱" },
    signup: { handle, site, link in
      """
      有人（希望是你本人）用这个电子邮箱在 \(site) 注册了 @\(handle)。
      请在一天之内打开下面的链接，确认邮箱属于你：

      \(link)

      如果不是你本人，请不必理会，这个账号不会建立。
      """
    },
    emailChangeSubject: { "确认你在 \($0) 的电子邮箱" },
    emailChange: { handle, site, link in
      """
      \(site) 上的 @\(handle) 想要使用这个电子邮箱。请在一天之内打开下面的链接，确认邮箱属于你：

      \(link)

      如果你对此并不知情，请不必理会，什么也不会改变。
      """
    },
    emailTakenSubject: { "你在 \($0) 已经有账号" },
    emailTaken: { site, address in
      """
      有人在 \(site) 注册时或在账号资料中填写了这个电子邮箱。它已经属于一个账号，因此没有任何改变。

      如果是你本人，请用这个邮箱登录，或在下面的页面申请新密码的链接：

      \(address)
      """
    },
    emailChangedSubject: { "你在 \($0) 的电子邮箱已更改" },
    emailChanged: { handle, site in
      """
      \(site) 上的 @\(handle) 从现在起使用另一个电子邮箱，本邮箱在那里不再有效。
      如果不是你更改的，那就是别人更改的，请告诉管理员。
      """
    },
    testSubject: { "来自 \($0) 的邮件可以送达" },
    test: { "这封邮件由 `martlet mail test` 发出。来自 \($0) 的邮件可以送达这里。" })
}
