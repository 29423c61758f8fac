/// What is written in mail.
struct MailWords: Sendable {
  let passwordResetSubject: @Sendable (_ site: String) -> String
  let passwordReset:
    @Sendable (_ handle: String, _ site: String, _ link: String, _ minutes: Int) -> String
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
    testSubject: { "Mail from \($0) arrives" },
    test: { "This is what `martlet mail test` has sent. Mail from \($0) arrives here." })
}
