import Model
import Testing
import Views

extension Fixtures {
  static func work(_ count: Int = 0) -> ModerationWork {
    ModerationWork(reports: count, signups: count)
  }

  /// About a post, one that is not to be read any more, one that is gone, and an account that is suspended; open, dismissed, and decided by the operator.
  static func reports(text: String = "words") throws -> [Report] {
    let reporter = Author(id: ID(4), handle: try #require(Handle("linus")), name: text)
    let complaints = ReportReason.allCases.map {
      Complaint(reporter: reporter, reason: $0, comment: text, at: now)
    }
    let picture = Picture(
      hash: try #require(PictureHash(String(repeating: "a", count: 64))), width: 4, height: 3,
      alt: text)
    let post = ReportedPost(
      id: ID(100), visibility: .followers, warning: StoredText(text), text: StoredText(text),
      pictures: [picture], publishedAt: now)
    let closed = ReportedPost(
      id: ID(101), visibility: .mentioned, warning: "", text: nil, pictures: [],
      publishedAt: now)
    let decided = Report.Decision(outcome: .dismissed, moderator: reporter.handle, at: now)
    let byOperator = Report.Decision(outcome: .accountSuspended, moderator: nil, at: now)
    let things: [(Report.Thing, Report.Decision?, AccountStatus)] = [
      (.post(post), nil, .active), (.post(closed), decided, .active),
      (.post(nil), decided, .deleted),
      (.account, byOperator, .suspended),
    ]
    return try things.enumerated().map { number, item in
      Report(
        id: ID(Int64(40 + number)), version: 1,
        account: try account("grace", id: 2, name: text, bio: text, status: item.2),
        thing: item.0, complaintCount: 7, complaints: complaints, decision: item.1)
    }
  }

  static func queuePage(_ kind: ReportQueuePage.Kind, _ reports: [Report]) -> ReportQueuePage {
    let lines = reports.map { ReportLine(id: ID($0.id.value), report: $0) }
    let page = CursorPage(elements: lines, next: .after(ID(50)), previous: .before(ID(40)))
    return ReportQueuePage(kind: kind, reports: page, work: work(100))
  }

  static func auditPage() throws -> AuditPage {
    let grace = try #require(Handle("grace"))
    let deeds: [AuditedDeed] =
      [
        .accountApproved, .accountRejected, .accountSuspended, .accountReinstated,
        .accountDeleted, .passwordChanged, .twoFactorDisabled, .postDeleted,
        .reportReopened(ID(40)),
      ] + Role.allCases.map { .roleChanged($0) }
      + ReportReason.allCases.map { .reported(ID(40), $0) }
      + ReportOutcome.allCases.map { .reportResolved(ID(40), $0) }
    let entries = deeds.enumerated().map { number, deed in
      AuditEntry(
        id: ID(Int64(90 - number)), deed: deed, actor: number.isMultiple(of: 2) ? grace : nil,
        account: grace, at: now)
    }
    return AuditPage(
      entries: CursorPage(elements: entries, next: .before(ID(60)), previous: .after(ID(90))),
      work: work())
  }
}
