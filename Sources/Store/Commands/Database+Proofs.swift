import GRDB
import Model

/// What proves that somebody is an account's owner, besides its sessions.
extension Database {
  /// Makes worthless what was handed out in the account's name and is not used yet: links, log-ins that
  /// wait for a code, codes for apps.
  func voidProofs(of account: ID<Account>) throws {
    for table in ["password_resets", "login_challenges", "email_changes", "authorization_codes"] {
      try run("DELETE FROM \(table) WHERE account = ?", account)
    }
  }

  /// Leaves nothing by which the owner could ever come in again, nor mail to them.
  func forgetProofs(of account: ID<Account>) throws {
    try voidProofs(of: account)
    for table in ["credentials", "two_factor", "outbox"] {
      try run("DELETE FROM \(table) WHERE account = ?", account)
    }
  }

  /// What somebody typed to come in stands for a day with the attempts that were counted. While the account still has
  /// its e-mail address.
  func forgetAttempts(of account: ID<Account>) throws {
    try run(
      """
      DELETE FROM throttles WHERE key IN (
        SELECT 'login:' || handle_key FROM accounts WHERE id = ?1
        UNION ALL SELECT 'login:' || email_key FROM accounts WHERE id = ?1
        UNION ALL SELECT 'mail-to:' || email_key FROM accounts WHERE id = ?1)
      """, account)
    try run(
      """
      DELETE FROM signup_requests
      WHERE lower(email) = (SELECT email_key FROM accounts WHERE id = ?)
      """, account)
  }
}
