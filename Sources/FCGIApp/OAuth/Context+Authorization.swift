import Model
import Views
import Web

extension Context {
  /// Answers an app's request to be let in; what is wrong with it goes to the app, or where that cannot
  /// be trusted to the person.
  func answering(
    _ fields: FormFields, _ answer: (AuthorizationRequest) throws -> Response
  ) throws -> Response {
    do {
      return try answer(AuthorizationRequest(fields, in: self))
    } catch let fault as AuthorizationRequest.Fault {
      switch fault {
      case .untrusted(let reason):
        return try page(AuthorizationRefusedPage(reason: reason), status: .badRequest)
      case .refused(_, let reply) where reply.redirectURI.target == .outOfBand:
        return try page(AuthorizationRefusedPage(reason: .malformed), status: .badRequest)
      case .refused(let error, let reply):
        return redirect(to: reply.location(refusing: error))
      }
    }
  }
}
