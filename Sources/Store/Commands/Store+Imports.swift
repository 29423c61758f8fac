import GRDB
public import Model

extension ThrottleRule {
  /// Archives that one account sends.
  public static let imports = ThrottleRule.window(limit: 5, seconds: 86_400)
}

/// Archives that come in. Each post of one becomes an event of its own; that an archive was sent is none.
extension Store {
  /// Has an archive taken in, and forgets what became of an earlier one.
  /// - Parameters:
  ///   - file: its name in the folder of archives.
  ///   - choice: what of it comes in beside posts.
  /// - Throws: `notAllowed` unless the account is active; `tooMany` while another is being taken in; `throttled`.
  public func askForImport(
    of file: String, _ choice: ImportChoice = [], into account: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try Permission(db: db).requireActive(account)
      guard try db.enqueueTask(.import, for: account, at: at) else {
        throw StoreError.tooMany(limit: 1)
      }
      if let wait = try db.attempt("import:\(account)", rule: .imports, at: at) {
        throw StoreError.throttled(wait: wait)
      }
      try db.run(
        """
        INSERT OR REPLACE INTO imports (account, asked_at, file, choice, expires_at)
        VALUES (?, ?, ?, ?, ?)
        """, account, at, file, choice.rawValue, at.adding(seconds: Import.lifetime))
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

  /// The archive is taken in, or refused as a whole. How many posts and people were taken has been counted before.
  public func finish(
    _ task: BackgroundTask, into account: ID<Account>, _ report: ImportReport,
    fault: ImportFault? = nil, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try db.remove(task)
      try db.run(
        """
        UPDATE imports SET file = NULL, finished_at = ?, fault = ?, known = ?, too_long = ?,
          unusable = ?, pictures_lost = ?, has_profile = ?, people_known = ?, people_too_many = ?,
          people_missing = ?, missing_names = ?, expires_at = ?
        WHERE account = ?
        """, at, fault?.rawValue, report.known, report.tooLong, report.unusable,
        report.picturesLost, report.hasProfile ? 1 : 0, report.people.known,
        report.people.tooMany, report.people.missing,
        report.people.missingNames.map(\.text).joined(separator: " "),
        at.adding(seconds: Import.lifetime), account)
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
