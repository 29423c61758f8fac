import GRDB
public import Model

extension Reader {
  /// The name of the file that waits to be taken into an account, and what of it is wanted beside posts; nil if none
  /// does.
  public func importFile(
    of account: ID<Account>
  ) throws(StoreError) -> (name: String, choice: ImportChoice)? {
    try read { db in
      try db.first("SELECT file, choice FROM imports WHERE account = ?", account) { row in
        row.optionalText(0).map { (name: $0, choice: ImportChoice(rawValue: row.int(1))) }
      }.flatMap(\.self)
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
      try db.first(Import.ofAccount, account, BackgroundTask.Work.import.code, at, as: Import.init)
    }
  }
}

extension Post {
  static let byOrigin = "SELECT id FROM posts WHERE author = ? AND origin = ?"
}

extension Import {
  static let ofAccount = """
    SELECT i.asked_at, i.finished_at, i.fault, i.taken, i.known, i.too_long, i.unusable,
      i.pictures_lost, t.done, t.total, i.has_profile, i.followed, i.muted, i.blocked,
      i.people_known, i.people_too_many, i.people_missing, i.missing_names
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
    report.hasProfile = row.int(10) == 1
    report.people = BroughtPeople(row, from: 11)
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

extension BroughtPeople {
  /// Reads the last columns of `Import.ofAccount`.
  fileprivate init(_ row: Columns, from first: Int32) {
    self.init(
      missingNames: row.text(first + 6).split(separator: " ").compactMap { Handle(String($0)) })
    followed = row.int(first)
    muted = row.int(first + 1)
    blocked = row.int(first + 2)
    known = row.int(first + 3)
    tooMany = row.int(first + 4)
    missing = row.int(first + 5)
  }
}
