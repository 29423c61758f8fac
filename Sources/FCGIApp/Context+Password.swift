import Model
import Store

extension Context {
  /// Whether somebody who is signed in knows the account's password too; attempts are counted as
  /// those to log in are.
  func isPassword(_ password: String, of account: Account) throws -> Bool {
    let login = account.handle.text
    let throttles = Throttles(store: app.store, now: now)
    try throttles.logIn(as: login, from: address)
    let credential = try reader.credential(login: login)
    let isRight =
      try Password.isShortEnough(password)
      && app.passwords.check(password, against: credential?.passwordHash)
    if isRight { try throttles.loggedIn(as: login, from: address) }
    return isRight
  }
}
