import Model

/// What somebody typed to say who they are, as the database looks for it.
struct LoginName {
  let column: String
  let key: String

  /// Nil if it is neither a handle nor an e-mail address.
  init?(_ text: String) {
    if let handle = Handle(text) {
      (column, key) = ("handle_key", handle.key)
    } else if let email = try? EmailAddress(text) {
      (column, key) = ("email_key", email.key)
    } else {
      return nil
    }
  }
}
