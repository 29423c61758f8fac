public import Model

extension Reader {
  /// - Parameter clientID: what the app calls itself.
  public func client(clientID: String) throws(StoreError) -> Client? {
    try read { db in
      try db.first(Client.byClientID, clientID, as: Client.init)
    }
  }

  public func client(_ id: ID<Client>) throws(StoreError) -> Client? {
    try read { db in
      try db.first(Client.byID, id, as: Client.init)
    }
  }

  /// An app of this owner; nil for everybody else's.
  public func client(_ id: ID<Client>, of owner: ID<Account>) throws(StoreError) -> Client? {
    try read { db in
      try db.first(Client.byIDAndOwner, id, owner, as: Client.init)
    }
  }

  /// What an account has registered, newest first.
  public func clients(of owner: ID<Account>) throws(StoreError) -> [Client] {
    try read { db in
      try db.all(Client.ofOwner, owner, as: Client.init)
    }
  }

  /// The apps that an account has let in, the latest first; each once, on however many devices it runs.
  public func appAccess(of account: ID<Account>, at: Timestamp) throws(StoreError) -> [AppAccess] {
    let sessions = try read { db in
      try db.all(Client.withAccess, account, at) { row in
        AppAccess(
          client: try Client(row), scopes: try row.scopes(Client.columnCount),
          since: row.timestamp(Client.columnCount + 1),
          lastUsedAt: row.timestamp(Client.columnCount + 2))
      }
    }
    var places: [ID<Client>: Int] = [:]
    var access: [AppAccess] = []
    for session in sessions {
      if let place = places[session.client.id] {
        access[place] = access[place].joined(with: session)
      } else {
        places[session.client.id] = access.count
        access.append(session)
      }
    }
    return access
  }
}

extension Client {
  static let columnCount: Int32 = 7

  private static let columns = """
    c.id, c.client_id, c.owner, c.name, c.redirect_uris, c.is_confidential, c.created_at
    """

  private static let select = "SELECT \(columns) FROM clients AS c"

  static let byClientID = select + " WHERE c.client_id = ?"
  static let byID = select + " WHERE c.id = ?"
  static let byIDAndOwner = select + " WHERE c.id = ? AND c.owner = ?"
  static let ofOwner = select + " WHERE c.owner = ? ORDER BY c.id DESC"

  static let withAccess = """
    SELECT \(columns), s.scopes, s.started_at, s.last_used_at
    FROM sessions AS s JOIN clients AS c ON c.id = s.client
    WHERE s.account = ? AND s.expires_at > ? ORDER BY s.id DESC
    """

  static let unused = """
    SELECT id FROM clients WHERE owner IS NULL AND is_used = 0 AND created_at <= ? LIMIT ?
    """

  init(_ row: Columns) throws {
    self.init(
      id: row.id(0), clientID: row.text(1), owner: row.optionalID(2), name: row.text(3),
      redirectURIs: try row.redirectURIs(4), isConfidential: row.int(5) == 1,
      createdAt: row.timestamp(6))
  }
}
