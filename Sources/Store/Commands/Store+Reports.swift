import GRDB
public import Model

extension ThrottleRule {
  /// Reports by one account: so many that nobody who means well is held up, too few to bury the moderators.
  public static let reports = ThrottleRule.window(limit: 20, seconds: 3_600)
}

/// What members tell the moderators. All throw `notAllowed` unless the reporter is active, and for reporting
/// oneself; `notFound` unless whom it is about is active, and if they have blocked the reporter; `throttled`.
/// Whoever has blocked somebody can tell of them, not of a post that they do not see.
extension Store {
  /// - Returns: false if there is an open report of the same reporter about it: then nothing happens.
  public func report(
    _ account: ID<Account>, for reason: ReportReason, _ comment: ReportComment,
    by reporter: ID<Account>, at: Timestamp
  ) throws(StoreError) -> Bool {
    try writer.perform { db in
      try db.report(
        Reported(
          reporter: reporter, account: account, post: nil, reason: reason, comment: comment.text),
        at: at)
    }
  }

  /// - Returns: false if there is an open report of the same reporter about it: then nothing happens.
  /// - Throws: `notFound` also if the post is not for the reporter.
  public func report(
    _ post: ID<Post>, for reason: ReportReason, _ comment: ReportComment,
    by reporter: ID<Account>, at: Timestamp
  ) throws(StoreError) -> Bool {
    try writer.perform { db in
      let permission = Permission(db: db)
      try permission.requireActive(reporter)
      try permission.requireSight(of: post, by: reporter)
      // Of words, not of who passes them on.
      let author = try db.first("SELECT author FROM posts WHERE id = ? AND boost_of IS NULL", post)
      {
        $0.id(0, of: Account.self)
      }
      guard let author else { throw StoreError.notFound }
      return try db.report(
        Reported(
          reporter: reporter, account: author, post: post, reason: reason, comment: comment.text),
        at: at)
    }
  }
}

extension Database {
  fileprivate func report(_ details: Reported, at: Timestamp) throws -> Bool {
    let reporter = details.reporter
    let permission = Permission(db: self)
    try permission.requireActive(reporter, facing: details.account)
    try permission.requireNotBlocked(reporter, by: details.account)
    let thing = ID<Event>(details.post?.value ?? details.account.value)
    let open = try openReport(about: thing)
    if let open, try exists(Complaint.byReporter, open, reporter) { return false }
    if let wait = try attempt("report:\(reporter)", rule: .reports, at: at) {
      throw StoreError.throttled(wait: wait)
    }
    let log = EventLog(db: self)
    if let open {
      try log.append(.reported(details), to: ID(open.value), by: reporter, at: at)
    } else {
      try log.begin(.reported(details), by: reporter, at: at)
    }
    return true
  }

  /// - Parameter thing: the event that began the post or the account.
  func openReport(about thing: ID<Event>) throws -> ID<Report>? {
    try first(Report.openAbout, thing) { $0.id(0) }
  }
}

extension Report {
  static let openAbout = "SELECT id FROM reports WHERE thing = ? AND decision IS NULL"
}

extension Complaint {
  static let byReporter = "SELECT 1 FROM complaints WHERE report = ? AND reporter = ?"
}
