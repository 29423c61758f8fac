import GRDB
public import Model

/// What moderators decide about reports. An `actor` of nil is the operator at the command line. All throw
/// `notAllowed` unless the actor is a moderator, `notFound` for a report that is none or is about the actor, and
/// `stale` if it is not (or no longer) in the state that the decision is about.
extension Store {
  /// Closes an open report, having done what the outcome says.
  /// - Parameter version: the report's version that the actor saw.
  /// - Throws: what deleting the post or suspending the account throws, too.
  public func resolve(
    _ report: ID<Report>, as outcome: ReportOutcome, seen version: Int, by actor: ID<Account>?,
    at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let subject = try db.subject(of: report, for: actor)
      guard subject.isOpen else { throw StoreError.stale }
      try EventLog(db: db).append(
        .reportResolved(ReportResolved(outcome: outcome)), to: ID(report.value), seen: version,
        by: actor, at: at)
      switch outcome {
      case .dismissed: break
      case .postDeleted: try db.deletePost(ID(subject.thing.value), by: actor, at: at)
      case .accountSuspended: try db.suspend(subject.account, by: actor, at: at)
      }
    }
  }

  /// Takes a decision back. What was done to the post or the account stays done.
  /// - Throws: `stale` also if another report about the same thing is open.
  public func reopen(
    _ report: ID<Report>, seen version: Int, by actor: ID<Account>?, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      let subject = try db.subject(of: report, for: actor)
      guard try !subject.isOpen && db.openReport(about: subject.thing) == nil else {
        throw StoreError.stale
      }
      try EventLog(db: db).append(
        .reportReopened, to: ID(report.value), seen: version, by: actor, at: at)
    }
  }
}

extension Database {
  fileprivate func subject(
    of report: ID<Report>, for actor: ID<Account>?
  ) throws -> (account: ID<Account>, thing: ID<Event>, isOpen: Bool) {
    try Permission(db: self).require(.moderator, of: actor)
    let subject = try first(
      "SELECT account, thing, decision IS NULL FROM reports WHERE id = ?", report
    ) {
      (account: $0.id(0, of: Account.self), thing: $0.id(1, of: Event.self), isOpen: $0.int(2) == 1)
    }
    guard let subject, subject.account != actor else { throw StoreError.notFound }
    return subject
  }

  /// What a moderator has done by another way than the report answers the report as well.
  func answerReport(
    about thing: ID<Event>, with outcome: ReportOutcome, by actor: ID<Account>?, at: Timestamp
  ) throws {
    guard let report = try openReport(about: thing) else { return }
    try EventLog(db: self).append(
      .reportResolved(ReportResolved(outcome: outcome)), to: ID(report.value), by: actor, at: at)
  }
}
