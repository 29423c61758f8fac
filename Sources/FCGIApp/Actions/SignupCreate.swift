import Model
import Store
import Views
import Web

/// Makes an account from the sign-up form and signs its owner in, or has them wait for approval, or
/// confirm their e-mail address first.
enum SignupCreate {
  static func respond(_ context: Context) throws -> Response {
    guard context.viewer == nil else { return context.redirect(to: "/") }
    let configuration = context.app.configuration
    guard configuration.signup != .closed else { throw HTTPError.forbidden }
    var form = try SignupForm(context)
    guard let signup = form.checked(requiring: configuration.email), try form.isByHand(context)
    else {
      return try shown(form, in: context)
    }
    do {
      return try enter(signup, in: context)
    } catch StoreError.handleTaken {
      form.faults[.handle] = .taken
    } catch StoreError.emailTaken {
      form.faults[.email] = .taken
    } catch StoreError.inviteInvalid {
      form.faults[.invite] = .mismatch
    }
    return try shown(form, in: context)
  }

  private static func enter(_ signup: Signup, in context: Context) throws -> Response {
    guard context.app.configuration.email != .confirmed else {
      _ = try signup.request(in: context)
      return context.redirect(to: "/", flash: .confirmationMailed)
    }
    let account = try signup.register(in: context).id
    guard context.app.configuration.signup != .approval else {
      return context.redirect(to: "/", flash: .awaitingApproval)
    }
    try context.beginSession(for: account)
    return context.redirect(to: "/", flash: .welcome)
  }

  private static func shown(_ form: SignupForm, in context: Context) throws -> Response {
    try context.page(
      SignupPage(
        entries: form.entries, faults: form.faults, opened: try form.reopened(context),
        asksAgain: form.faults.isEmpty),
      status: .unprocessableContent)
  }
}
