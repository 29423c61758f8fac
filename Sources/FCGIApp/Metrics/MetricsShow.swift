import Foundation
import Store
import Web

/// What the responder that answers has done since it began, and what the site holds; for the operator alone.
///
/// Each request reaches one of several responders, so every value is labelled with its process.
enum MetricsShow {
  static func respond(_ context: Context) throws -> Response {
    let process = ["pid": "\(ProcessInfo.processInfo.processIdentifier)"]
    let writes = context.app.store.writeCounts
    var metrics = PrometheusText()
    metrics.metric(
      "martlet_answers_total", .counter, "Answers by the class of their status.",
      zip(AnswerCounts.classes, context.app.answers.values).map { name, value in
        (process.merging(["class": name]) { $1 }, value)
      })
    metrics.metric(
      "martlet_commands_total", .counter, "Changes asked of the database.",
      [(process, writes.commands)])
    metrics.metric(
      "martlet_commits_total", .counter, "Transactions that made them durable, several at a time.",
      [(process, writes.groups)])
    metrics.metric(
      "martlet_write_failures_total", .counter, "Transactions and checkpoints that failed.",
      [(process, writes.failures)])
    metrics.metric(
      "martlet_accounts", .gauge, "Active accounts.",
      [([:], try context.reader.accountCount())])
    metrics.metric(
      "martlet_posts", .gauge, "Posts of active accounts.",
      [([:], try context.reader.postCount())])
    var response = Response(
      contentType: "text/plain; version=0.0.4; charset=utf-8", body: Array(metrics.text.utf8))
    response.set("Cache-Control", "no-store")
    return response
  }
}
