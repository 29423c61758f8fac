import Model
import Store
import Views
import Web

/// Decides about a report, and does what was decided.
enum ReportResolve {
  static func dismiss(_ context: Context, _ viewer: Viewer, _ id: ID<Report>) throws -> Response {
    _ = try resolve(id, as: .dismissed, in: context, viewer)
    return context.redirect(to: "/moderation", flash: .reportDismissed)
  }

  static func deletePost(
    _ context: Context, _ viewer: Viewer, _ id: ID<Report>
  ) throws -> Response {
    let report = try resolve(id, as: .postDeleted, in: context, viewer)
    context.app.background.wake()
    if case .post(let post?) = report.thing {
      context.audit(.postRemoved, of: report.account.id, ["post": "\(post.id)"])
    }
    return context.redirect(to: "/moderation", flash: .postDeleted)
  }

  static func suspend(_ context: Context, _ viewer: Viewer, _ id: ID<Report>) throws -> Response {
    let report = try resolve(id, as: .accountSuspended, in: context, viewer)
    context.audit(.accountSuspended, of: report.account.id)
    return context.redirect(to: "/moderation", flash: .accountSuspended)
  }

  /// - Returns: the report as it was.
  private static func resolve(
    _ id: ID<Report>, as outcome: ReportOutcome, in context: Context, _ viewer: Viewer
  ) throws -> Report {
    let report = try context.report(id, for: viewer)
    try context.app.store.resolve(
      id, as: outcome, seen: try context.seenVersion(), by: viewer.account.id, at: context.now)
    context.audit(
      .reportResolved, of: report.account.id, ["report": "\(id)", "outcome": outcome.rawValue])
    return report
  }
}

extension Context {
  /// The version of what a form is about, as its page had it.
  func seenVersion() throws -> Int {
    guard let version = Int(try form()["version"] ?? "") else {
      throw HTTPError.badRequest("Load the page again and use its buttons.")
    }
    return version
  }
}
