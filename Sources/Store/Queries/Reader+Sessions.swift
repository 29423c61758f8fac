public import Model

/// What a sign-in is checked against.
public struct Credential: Hashable, Sendable {
  public let account: ID<Account>
  public let status: AccountStatus
  public let passwordHash: String
  /// Whether the password alone is not enough.
  public let hasTwoFactor: Bool
}

extension Reader {
  /// Who has the session of a token; nil if it has expired or the account is not active.
  /// - Parameter tokenHash: SHA-256 of the token.
  public func viewer(tokenHash: [UInt8], at: Timestamp) throws(StoreError) -> Viewer? {
    try read { db in
      try db.first(Session.viewer, tokenHash, at) { row in
        Viewer(
          account: try Account(row, from: Session.columnCount), session: try Session(row))
      }
    }
  }

  /// Whose a session is that was known before; nil if it has ended since, or the account is not active any more.
  public func viewer(session: ID<Session>, at: Timestamp) throws(StoreError) -> Viewer? {
    try read { db in
      try db.first(Session.byID, session, at) { row in
        Viewer(
          account: try Account(row, from: Session.columnCount), session: try Session(row))
      }
    }
  }

  /// The same for a program, whose signed token names its session; nil for a browser's session.
  public func viewer(program session: ID<Session>, at: Timestamp) throws(StoreError) -> Viewer? {
    try read { db in
      try db.first(Session.program, session, at) { row in
        Viewer(
          account: try Account(row, from: Session.columnCount), session: try Session(row))
      }
    }
  }

  /// An account's sessions that have not expired, newest first: of browsers, and of scripts that knew the
  /// password. Those of apps belong to the apps.
  public func sessions(
    of account: ID<Account>, at: Timestamp
  ) throws(StoreError) -> [Session] {
    try read { db in
      try db.all(Session.ofAccount, account, at, as: Session.init)
    }
  }

  /// How many have not expired. Looks at every session.
  public func sessionCount(at: Timestamp) throws(StoreError) -> Int {
    try read { db in
      try db.first("SELECT count(*) FROM sessions WHERE expires_at > ?", at) { $0.int(0) } ?? 0
    }
  }

  /// - Parameter login: a handle, or an e-mail address; without regard to case.
  public func credential(login: String) throws(StoreError) -> Credential? {
    guard let name = LoginName(login) else { return nil }
    return try read { db in
      try db.first(
        """
        SELECT a.id, a.status, c.password_hash,
          EXISTS (SELECT 1 FROM two_factor AS t WHERE t.account = a.id)
        FROM accounts AS a JOIN credentials AS c ON c.account = a.id WHERE a.\(name.column) = ?
        """, name.key
      ) {
        Credential(
          account: $0.id(0), status: try $0.status(1), passwordHash: $0.text(2),
          hasTwoFactor: $0.int(3) == 1)
      }
    }
  }
}

extension Session {
  static let columnCount: Int32 = 9

  static let columns = """
    s.id, s.account, s.started_at, s.last_used_at, s.device, s.address, s.client,
    s.token_hash IS NOT NULL, s.scopes
    """

  static let ofAccount = """
    SELECT \(columns) FROM sessions AS s
    WHERE s.account = ? AND s.expires_at > ? AND s.client IS NULL ORDER BY s.id DESC
    """

  private static let withAccount = """
    SELECT \(columns), \(Account.columns)
    FROM sessions AS s JOIN accounts AS a ON a.id = s.account AND a.status = 'active'
    """

  static let viewer = withAccount + " WHERE s.token_hash = ? AND s.expires_at > ?"
  static let byID = withAccount + " WHERE s.id = ? AND s.expires_at > ?"
  static let program =
    withAccount + " WHERE s.id = ? AND s.token_hash IS NULL AND s.expires_at > ?"

  /// Reads `columns`.
  init(_ row: Columns) throws {
    self.init(
      id: row.id(0), account: row.id(1), startedAt: row.timestamp(2),
      lastUsedAt: row.timestamp(3), device: row.text(4), address: row.text(5),
      client: row.optionalID(6), isBrowser: row.int(7) == 1,
      scopes: row.isNull(8) ? .all : try row.scopes(8))
  }
}
