/// What is written in mail.
struct MailWords: Words {
  let passwordResetSubject: @Sendable (_ site: String) -> String
  let passwordReset:
    @Sendable (_ handle: String, _ site: String, _ link: String, _ minutes: Int) -> String
  let signupSubject: @Sendable (_ site: String) -> String
  let signup: @Sendable (_ handle: String, _ site: String, _ link: String) -> String
  let emailChangeSubject: @Sendable (_ site: String) -> String
  let emailChange: @Sendable (_ handle: String, _ site: String, _ link: String) -> String
  let emailTakenSubject: @Sendable (_ site: String) -> String
  let emailTaken: @Sendable (_ site: String, _ address: String) -> String
  let emailChangedSubject: @Sendable (_ site: String) -> String
  let emailChanged: @Sendable (_ handle: String, _ site: String) -> String
  let testSubject: @Sendable (_ site: String) -> String
  let test: @Sendable (_ site: String) -> String

  static let english = MailWords(
    passwordResetSubject: { "New password for \($0)" },
    passwordReset: { handle, site, link, minutes in
      """
      Somebody, and we hope it was you, has asked for a new password for @\(handle) on \(site).
      This link lets you choose one. It counts once, within \(minutes) minutes:

      \(link)

      If it was not you, do nothing, and your password stays as it is.
      """
    },
    signupSubject: { "Confirm your e-mail address for \($0)" },
    signup: { handle, site, link in
      """
      Somebody, and we hope it was you, has signed up as @\(handle) on \(site) with this e-mail address.
      To confirm that it is yours, open this link within a day:

      \(link)

      If it was not you, do nothing, and there will be no such account.
      """
    },
    emailChangeSubject: { "Confirm your e-mail address for \($0)" },
    emailChange: { handle, site, link in
      """
      @\(handle) on \(site) is to have this e-mail address. To confirm that it is yours, open this link
      within a day:

      \(link)

      If you know nothing of this, do nothing, and nothing changes.
      """
    },
    emailTakenSubject: { "You have an account on \($0) already" },
    emailTaken: { site, address in
      """
      Somebody has given this e-mail address to \(site), to sign up or for an account there. It belongs
      to an account already, so nothing has changed.

      If it was you, log in with the address, or have a link to a new password sent to it:

      \(address)
      """
    },
    emailChangedSubject: { "Your e-mail address on \($0) has changed" },
    emailChanged: { handle, site in
      """
      @\(handle) on \(site) has another e-mail address from now on, and this one does not count there any
      more. If you have not changed it, somebody else has: tell an administrator.
      """
    },
    testSubject: { "Mail from \($0) arrives" },
    test: { "This is what `martlet mail test` has sent. Mail from \($0) arrives here." })
}
