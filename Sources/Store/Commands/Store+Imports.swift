import GRDB
public import Model

extension ThrottleRule {
  /// Archives that one account sends.
  public static let imports = ThrottleRule.window(limit: 5, seconds: 86_400)
}

/// Archives that come in. Each post of one becomes an event of its own; that an archive was sent is none.
extension Store {
  /// Has an archive taken in, and forgets what became of an earlier one.
  /// - Parameter file: its name in the folder of archives.
  /// - Throws: `notAllowed` unless the account is active; `tooMany` while another is being taken in; `throttled`.
  public func askForImport(
    of file: String, into account: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try Permission(db: db).requireActive(account)
      guard try db.enqueueTask(BackgroundTask.Code.import, for: account, at: at) else {
        throw StoreError.tooMany(limit: 1)
      }
      if let wait = try db.attempt("import:\(account)", rule: .imports, at: at) {
        throw StoreError.throttled(wait: wait)
      }
      try db.run(
        """
        INSERT OR REPLACE INTO imports (account, asked_at, file, expires_at) VALUES (?, ?, ?, ?)
        """, account, at, file, at.adding(seconds: Import.lifetime))
    }
  }

  /// Publishes posts of an archive, without telling anybody: all of them or none. What is there already, by the
  /// address at which it stood, stays as it is. Others cannot write meanwhile: a few dozen at a time keep everybody's
  /// wait short.
  /// - Returns: how many were there already.
  /// - Throws: `notAllowed` unless the account is active.
  public func publish(
    _ posts: [BroughtPost], broughtBy author: ID<Account>, at: Timestamp
  ) throws(StoreError) -> Int {
    try writer.perform { db in
      try Permission(db: db).requireActive(author)
      let known = try posts.count { try !db.publish($0, broughtBy: author, at: at) }
      try db.run(
        "UPDATE imports SET taken = taken + ? WHERE account = ?", posts.count - known, author)
      return known
    }
  }

  /// The archive is taken in, or refused as a whole. How many posts were taken has been counted before.
  public func finish(
    _ task: BackgroundTask, into account: ID<Account>, _ report: ImportReport,
    fault: ImportFault? = nil, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try db.remove(task)
      try db.run(
        """
        UPDATE imports SET file = NULL, finished_at = ?, fault = ?, known = ?, too_long = ?,
          unusable = ?, pictures_lost = ?, expires_at = ?
        WHERE account = ?
        """, at, fault?.rawValue, report.known, report.tooLong, report.unusable,
        report.picturesLost, at.adding(seconds: Import.lifetime), account)
      // Of the file that was sent.
      try db.requestErasure(at: at, coversSearch: false)
    }
  }
}

extension Database {
  /// - Returns: false if the post is there already.
  fileprivate func publish(
    _ post: BroughtPost, broughtBy author: ID<Account>, at: Timestamp
  ) throws -> Bool {
    guard try self.post(from: post.origin.address, of: author) == nil else { return false }
    let answered = try post.answers.flatMap { try self.post(from: $0, of: author) }
    try EventLog(db: self).begin(
      .postPublished(
        PostPublished(
          author: author, text: post.text.text, warning: post.warning?.text ?? "",
          visibility: post.visibility,
          answers: answered.map { PostPublished.Answer(post: $0, author: author) },
          pictures: Array(post.pictures.prefix(Picture.limit)), origin: post.origin)),
      by: author, at: at)
    return true
  }

  /// The post of an account that stood at an address elsewhere.
  private func post(from address: String, of author: ID<Account>) throws -> ID<Post>? {
    try first(Post.byOrigin, author, address) { $0.id(0) }
  }

  /// What was made of the account and for it, once it is gone; their files are the erasure's.
  func forgetArchives(of account: ID<Account>) throws {
    for table in ["tasks", "exports", "imports"] {
      try run("DELETE FROM \(table) WHERE account = ?", account)
    }
  }
}

extension Reader {
  /// The name of the file that waits to be taken into an account; nil if none does.
  public func importFile(of account: ID<Account>) throws(StoreError) -> String? {
    try read { db in
      try db.first("SELECT file FROM imports WHERE account = ?", account) { $0.optionalText(0) }
        .flatMap(\.self)
    }
  }

  /// Whether an account has brought a post along before.
  /// - Parameter address: at which it stood elsewhere.
  public func hasBrought(_ address: String, _ author: ID<Account>) throws(StoreError) -> Bool {
    try read { db in try db.exists(Post.byOrigin, author, address) }
  }

  /// What has become of the archive that an account's owner has sent; nil if they have not, or it is long ago.
  public func `import`(into account: ID<Account>, at: Timestamp) throws(StoreError) -> Import? {
    try read { db in
      try db.first(Import.ofAccount, account, BackgroundTask.Code.import, at, as: Import.init)
    }
  }
}

extension Post {
  static let byOrigin = "SELECT id FROM posts WHERE author = ? AND origin = ?"
}

extension Import {
  static let ofAccount = """
    SELECT i.asked_at, i.finished_at, i.fault, i.taken, i.known, i.too_long, i.unusable,
      i.pictures_lost, t.done, t.total
    FROM imports AS i LEFT JOIN tasks AS t ON t.account = i.account AND t.kind = ?2
    WHERE i.account = ?1 AND i.expires_at > ?3
    """

  /// Reads the columns of `ofAccount`.
  init(_ row: Columns) throws {
    var report = ImportReport()
    report.taken = row.int(3)
    report.known = row.int(4)
    report.tooLong = row.int(5)
    report.unusable = row.int(6)
    report.picturesLost = row.int(7)
    let state: State
    if let fault = row.optionalText(2) {
      state = .refused(ImportFault(rawValue: fault) ?? .failed)
    } else if row.isNull(1) {
      state = .underway(TaskProgress(done: row.int(8), total: row.int(9)))
    } else {
      state = .finished(row.timestamp(1))
    }
    self.init(askedAt: row.timestamp(0), state: state, report: report)
  }
}
