import Model
import Web

extension Viewer {
  /// What belongs to somebody is changed by its owner, whose token needs the scopes, and by people of a
  /// role, whose tokens must be allowed to use it.
  ///
  /// - Throws: 403
  func require(owner: ID<Account>, with scopes: Scopes, or role: Role) throws(HTTPError) {
    guard self.role < role else { return }
    guard account.id == owner else {
      throw account.role < role ? .forbidden : .insufficientScope(.moderate)
    }
    guard session.scopes.isSuperset(of: scopes) else { throw .insufficientScope(scopes) }
  }
}
