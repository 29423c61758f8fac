import Model
import Store
import Views

extension Configuration {
  /// What is sent to an address that is to be confirmed.
  /// - Parameter path: where the link leads.
  func confirmationMail(
    _ subject: EmailConfirmationPage.Subject, to email: EmailAddress, _ handle: Handle,
    link path: String, proving secret: Secret, in text: Catalogue
  ) -> ConfirmationMail {
    ConfirmationMail(
      link: EmailConfirmationMail(
        subject, handle: handle, link: link(to: path, proving: secret)
      ).mail(to: email, from: siteName, in: text),
      taken: EmailTakenMail(address: "\(origin)/login")
        .mail(to: email, from: siteName, in: text))
  }
}
