import Model
import Store

extension Context {
  /// Whether somebody who is signed in knows the account's password too; attempts are counted as
  /// those to log in are.
  func isPassword(_ password: String, of account: Account) throws -> Bool {
    try PasswordLogin(context: self)
      .credential(account.handle.text, password, refusal: .passwordRefused) != nil
  }
}
