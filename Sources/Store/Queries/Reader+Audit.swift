import GRDB
public import Model

/// What moderators and administrators did, and the operator for them, as the log of events tells it.
extension Reader {
  /// The latest first. What members reported about the viewer is left out, and what became of it.
  public func auditTrail(
    _ request: CursorRequest<AuditEntry>, seenBy viewer: Viewer
  ) throws(StoreError) -> CursorPage<AuditEntry> {
    try read { db in
      try CursorPage(request, order: .older, key: \.id) { direction, start, limit in
        let sql = direction == .older ? AuditEntry.before : AuditEntry.after
        let entries = try db.all(sql, viewer.account.id, start, limit + 1) { row in
          try db.auditEntry(try Event(row), actor: row.isNull(7) ? nil : try row.handle(7))
        }
        return Stretch(candidates: entries, limit: limit, key: \.id)
      }
    }
  }
}

extension Database {
  fileprivate func auditEntry(_ event: Event, actor: Handle?) throws -> AuditEntry {
    guard let (deed, account) = try audited(event) else {
      throw StoreError.damaged("event \(event.id) in the audit trail")
    }
    return AuditEntry(
      id: ID(event.id.value), deed: deed, actor: actor, account: try handle(of: account),
      at: event.at)
  }

  /// What was done, and to whom; nil for what the trail does not tell of.
  private func audited(_ event: Event) throws -> (AuditedDeed, ID<Account>)? {
    let account = ID<Account>(event.stream.value)
    let report = ID<Report>(event.stream.value)
    return switch event.happening {
    case .accountApproved: (.accountApproved, account)
    case .accountRejected: (.accountRejected, account)
    case .accountSuspended: (.accountSuspended, account)
    case .accountReinstated: (.accountReinstated, account)
    case .accountDeleted: (.accountDeleted, account)
    case .roleChanged(let details): (.roleChanged(details.role), account)
    case .passwordChanged: (.passwordChanged, account)
    case .twoFactorDisabled: (.twoFactorDisabled, account)
    case .postDeleted(let details): details.author.map { (.postDeleted, $0) }
    case .reported(let details): (.reported(report, details.reason), details.account)
    case .reportResolved(let details):
      (.reportResolved(report, details.outcome), try subject(of: report))
    case .reportReopened: (.reportReopened(report), try subject(of: report))
    default: nil
    }
  }

  private func subject(of report: ID<Report>) throws -> ID<Account> {
    let account = try first("SELECT account FROM reports WHERE id = ?", report) {
      $0.id(0, of: Account.self)
    }
    guard let account else { throw StoreError.damaged("report \(report) is missing") }
    return account
  }

  /// From the event that began the account: one that was rejected has left nothing else.
  private func handle(of account: ID<Account>) throws -> Handle {
    let event = try first(Event.byID, account, as: Event.init)
    guard case .accountRegistered(let details) = event?.happening else {
      throw StoreError.damaged("account \(account) has no beginning")
    }
    return details.handle
  }
}

extension AuditEntry {
  static let before = select + " AND e.id < ?2 ORDER BY e.id DESC LIMIT ?3"
  static let after = select + " AND e.id > ?2 ORDER BY e.id LIMIT ?3"

  /// The condition of the index `events_audited`, word for word: else SQLite would walk through the whole log.
  private static let isAudited = """
    (e.type IN ('AccountApproved', 'AccountRejected', 'AccountSuspended', 'AccountReinstated',
        'RoleChanged', 'Reported', 'ReportResolved', 'ReportReopened')
      OR (e.type IN ('AccountDeleted', 'PasswordChanged', 'TwoFactorDisabled')
        AND e.actor IS NOT e.stream)
      OR (e.type = 'PostDeleted' AND e.payload <> '{}'))
    """

  private static let select = """
    SELECT e.id, e.stream, e.version, e.type, e.payload, e.actor, e.at, w.handle
    FROM events AS e INDEXED BY events_audited LEFT JOIN accounts AS w ON w.id = e.actor
    WHERE \(isAudited) AND NOT EXISTS (
      SELECT 1 FROM reports AS r WHERE r.id = e.stream AND r.account = ?1)
    """
}
