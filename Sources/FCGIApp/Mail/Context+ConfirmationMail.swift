import Model
import Store
import Views

extension Context {
  /// What is sent to an address that is to be confirmed; to whoever owns it already, in their own language.
  /// - Parameters:
  ///   - path: where the link leads.
  ///   - language: of whoever is to open it.
  func confirmationMail(
    _ subject: EmailConfirmationPage.Subject, to email: EmailAddress, _ handle: Handle,
    link path: String, proving secret: Secret, in language: Language
  ) throws -> ConfirmationMail {
    let configuration = app.configuration
    let owner = try reader.account(login: email.text)
    return ConfirmationMail(
      link: EmailConfirmationMail(
        subject, handle: handle, link: configuration.link(to: path, proving: secret)
      ).mail(to: email, from: configuration.siteName, in: Catalogue[language]),
      taken: EmailTakenMail(address: "\(configuration.origin)/login")
        .mail(
          to: email, from: configuration.siteName, in: Catalogue[owner?.language ?? language]))
  }
}
