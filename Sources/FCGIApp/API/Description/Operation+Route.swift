import Model
import OpenAPI

/// What the route table knows, and what follows from it.
extension Operation {
  /// The same operation with who may call it, and the errors that every such operation can end in.
  func completed(by route: Route) -> Operation {
    var operation = self
    switch route.access {
    case .anyone:
      operation.credentials = [Credential(SecurityScheme.tokenName)]
      operation.isOpen = true
      operation.add([.invalidToken])
    case .member(let scopes):
      operation.demand(scopes)
      operation.add([.unauthorized, .forbidden])
    case .moderator, .administrator:
      operation.demand(.moderate)
      operation.add([.unauthorized, .forbidden])
    case .client:
      operation.credentials = [Credential(SecurityScheme.clientName)]
      operation.isOpen = true
    case .open, .operator: break
    }
    if !parameters.isEmpty || !body.isEmpty { operation.add([.malformed]) }
    if path.contains("{") {
      operation.add([Route.isFirstAPI(path) ? .resourceNotFound : .notFound])
    }
    if !body.isEmpty { operation.add([.tooLarge, .unsupportedType]) }
    operation.add([.tooMany, .busy])
    operation.responses.sort { $0.status < $1.status }
    return operation
  }

  private mutating func demand(_ scopes: Scopes) {
    credentials = [
      Credential(SecurityScheme.tokenName, scopes: scopes.names),
      Credential(SecurityScheme.oauthName, scopes: scopes.names),
      Credential(SecurityScheme.cookieName),
    ]
    isOpen = false
  }

  /// Adds those whose status the operation does not describe itself.
  private mutating func add(_ common: [Response]) {
    for response in common where !responses.contains(where: { $0.status == response.status }) {
      responses.append(response)
    }
  }
}
