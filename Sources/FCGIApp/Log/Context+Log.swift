import Logging
import Model
import Web

extension Context {
  /// The log for what belongs to this request: each line names it as nginx does.
  var log: Logger {
    var log = app.log
    log[metadataKey: "request"] = "\(request.requestID ?? "-")"
    return log
  }

  /// Writes an audit line, with the address that the request came from.
  ///
  /// - Parameters:
  ///   - account: the account that it is about, if one is known.
  ///   - actor: who did it; nil if that is whoever is signed in, or nobody.
  func audit(
    _ event: AuditEvent, of account: ID<Account>?, by actor: ID<Account>? = nil,
    _ details: [String: String] = [:]
  ) {
    let actor = actor ?? viewer?.account.id
    log.audit(
      event, account: account, actor: actor.map { "\($0)" },
      details.merging(["address": address]) { $1 })
  }

  /// Writes an audit line if the post that was deleted is not the viewer's own.
  func auditRemoval(of post: Post) {
    guard post.author.id != viewer?.account.id else { return }
    audit(.postRemoved, of: post.author.id, ["post": "\(post.id)"])
  }
}
