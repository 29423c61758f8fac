import Views
import Web

/// Shows the sign-up form.
enum SignupNew {
  static func respond(_ context: Context) throws -> Response {
    guard context.viewer == nil else { return context.redirect(to: "/") }
    return try context.page(
      SignupPage(
        entries: SignupPage.Entries(), faults: FormFaults(),
        opened: try context.app.tokens.opening(at: context.now)))
  }
}
