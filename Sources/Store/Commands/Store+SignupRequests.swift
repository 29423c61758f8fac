import GRDB
public import Model

extension Store {
  /// Keeps a sign-up until its e-mail address is confirmed, and sends the link. No handle is kept back
  /// meanwhile: whoever confirms first has it.
  /// - Parameter key: recognises a repeat, which sends nothing.
  /// - Throws: `handleTaken`; `inviteInvalid`; `throttled` if too much mail was sent to the address lately;
  ///   `keyReused`.
  public func request(
    _ signup: SignupRequest, at: Timestamp, once key: IdempotencyKey? = nil
  ) throws(StoreError) -> Created<OutgoingMail> {
    try writer.perform { db in
      try db.once(key, at: at) { try db.insert(signup, at: at) }
    }
  }

  /// Makes the account that somebody has asked for.
  /// - Parameters:
  ///   - tokenHash: SHA-256 of the link's secret.
  ///   - status: `active`, or `pending` where sign-ups are approved.
  /// - Throws: `notFound` if the link does not count; `handleTaken`, `emailTaken` and `inviteInvalid`
  ///   if that has come to be meanwhile.
  public func confirmSignup(
    tokenHash: [UInt8], status: AccountStatus, at: Timestamp
  ) throws(StoreError) -> ID<Account> {
    try writer.perform { db in
      let registration = try db.first(Registration.requested, tokenHash, at) { row in
        Registration(
          handle: try row.handle(0), name: row.text(1), email: row.text(2),
          passwordHash: row.text(3), status: status, inviteCode: row.optionalText(4),
          language: row.optionalLanguage(5))
      }
      guard let registration else { throw StoreError.notFound }
      try db.run("DELETE FROM signup_requests WHERE token_hash = ?", tokenHash)
      return try db.register(registration, at: at)
    }
  }
}

extension Database {
  fileprivate func insert(_ signup: SignupRequest, at: Timestamp) throws -> ID<OutgoingMail> {
    try requireFree(signup.handle)
    if let code = signup.inviteCode { try requireGood(invite: code, at: at) }
    let end = at.adding(seconds: EmailConfirmation.lifetime)
    try run(
      """
      INSERT INTO signup_requests
        (token_hash, handle, name, email, password_hash, invite_code, expires_at, language)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      signup.tokenHash, signup.handle.text, signup.name, signup.email.text, signup.passwordHash,
      signup.inviteCode, end, signup.language?.rawValue)
    return try send(signup.mail, to: signup.email, about: nil, at: at, expiresAt: end)
  }

  /// - Parameter account: the account that the link is about.
  /// - Throws: `throttled` if too much was sent to the address lately.
  func send(
    _ mail: ConfirmationMail, to email: EmailAddress, about account: ID<Account>?, at: Timestamp,
    expiresAt: Timestamp
  ) throws -> ID<OutgoingMail> {
    if let wait = try attempt("mail-to:\(email.key)", rule: .mail, at: at) {
      throw StoreError.throttled(wait: wait)
    }
    let owner = try first("SELECT id FROM accounts WHERE email_key = ?", email.key) {
      $0.id(0, of: Account.self)
    }
    return try enqueue(
      owner == nil ? mail.link : mail.taken, about: owner ?? account, at: at,
      expiresAt: expiresAt)
  }
}

extension Reader {
  /// Whose sign-up a link confirms, and of which address; nil if it does not count.
  /// - Parameter tokenHash: SHA-256 of the link's secret.
  public func signupRequest(
    tokenHash: [UInt8], at: Timestamp
  ) throws(StoreError) -> (handle: Handle, email: String)? {
    try read { db in
      try db.first(Registration.requested, tokenHash, at) { row in
        (try row.handle(0), row.text(2))
      }
    }
  }
}

extension Registration {
  static let requested = """
    SELECT handle, name, email, password_hash, invite_code, language FROM signup_requests
    WHERE token_hash = ? AND expires_at > ?
    """
}
