import Model

extension Projection {
  func report(_ details: Reported, _ event: Event) throws {
    if event.stream == event.id {
      try db.run(
        "INSERT INTO reports (id, version, account, thing, complaint_count) VALUES (?, ?, ?, ?, 1)",
        event.stream, event.version, details.account,
        details.post.map(\.value) ?? details.account.value)
    } else {
      try db.run(
        "UPDATE reports SET version = ?, complaint_count = complaint_count + 1 WHERE id = ?",
        event.version, event.stream)
    }
    try db.run(
      """
      INSERT INTO complaints (id, report, reporter, reason, comment, made_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      event.id, event.stream, details.reporter, details.reason.rawValue, details.comment, event.at)
  }

  func resolve(as outcome: ReportOutcome, _ event: Event) throws {
    try db.run(
      "UPDATE reports SET version = ?, outcome = ?, decision = ? WHERE id = ?", event.version,
      outcome.rawValue, event.id, event.stream)
  }

  func reopen(_ event: Event) throws {
    try db.run(
      "UPDATE reports SET version = ?, outcome = NULL, decision = NULL WHERE id = ?",
      event.version, event.stream)
  }

  /// That somebody complained stays, as others may have acted on it; their words go with them.
  func blankComplaints(of reporter: ID<Account>) throws {
    try db.run("UPDATE complaints SET comment = '' WHERE reporter = ?", reporter)
  }
}
