extension Migration {
  /// What members report to the moderators, and what moderators did.
  ///
  /// A program of the schema before would leave in the log what a deleted account had said in its reports.
  static let reports = Migration(
    name: "009 reports",
    oldestProgram: 9,
    sql: """
      CREATE TABLE reports (
        id INTEGER PRIMARY KEY REFERENCES events (id),
        version INTEGER NOT NULL,
        account INTEGER NOT NULL REFERENCES accounts (id),
        -- The account again, or a post of its: the event that began it.
        thing INTEGER NOT NULL REFERENCES events (id),
        complaint_count INTEGER NOT NULL CHECK (complaint_count > 0),
        -- Null while it is open.
        outcome TEXT CHECK (outcome IN ('dismissed', 'post-deleted', 'account-suspended')),
        -- The event that closed it.
        decision INTEGER REFERENCES events (id),
        CHECK ((outcome IS NULL) = (decision IS NULL))
      ) STRICT;
      CREATE UNIQUE INDEX reports_open ON reports (thing) WHERE decision IS NULL;
      CREATE INDEX reports_by_decision ON reports (decision, id);
      CREATE INDEX reports_by_account ON reports (account);

      CREATE TABLE complaints (
        id INTEGER PRIMARY KEY REFERENCES events (id),
        report INTEGER NOT NULL REFERENCES reports (id),
        reporter INTEGER NOT NULL REFERENCES accounts (id),
        reason TEXT NOT NULL CHECK (reason IN ('spam', 'abuse', 'rules', 'other')),
        comment TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        UNIQUE (report, reporter)
      ) STRICT;
      CREATE INDEX complaints_by_report ON complaints (report, id);
      CREATE INDEX complaints_by_reporter ON complaints (reporter);

      CREATE INDEX accounts_suspended ON accounts (id) WHERE status = 'suspended';

      -- The condition of AuditEntry.isAudited, word for word.
      CREATE INDEX events_audited ON events (id) WHERE
        type IN ('AccountApproved', 'AccountRejected', 'AccountSuspended', 'AccountReinstated',
          'RoleChanged', 'Reported', 'ReportResolved', 'ReportReopened')
        OR (type IN ('AccountDeleted', 'PasswordChanged', 'TwoFactorDisabled')
          AND actor IS NOT stream)
        OR (type = 'PostDeleted' AND payload <> '{}');
      """)
}
