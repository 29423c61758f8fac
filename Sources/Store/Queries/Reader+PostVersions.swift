import GRDB
public import Model

extension Reader {
  /// What a post has said, as the log has it; the latest first. The caller has made sure that it is for the viewer.
  public func versions(of post: ID<Post>) throws(StoreError) -> [PostVersion] {
    try read { db in try db.versions(of: post).reversed() }
  }
}

extension Database {
  /// Oldest first.
  func versions(of post: ID<Post>) throws -> [PostVersion] {
    try all(Event.ofStream, post, as: Event.init).compactMap { event in
      switch event.happening {
      case .postPublished(let details):
        PostVersion(event, text: details.text, warning: details.warning)
      case .postEdited(let details):
        PostVersion(event, text: details.text, warning: details.warning)
      default: nil
      }
    }
  }
}

extension PostVersion {
  fileprivate init(_ event: Event, text: String, warning: String) {
    self.init(
      number: event.version, text: StoredText(text), warning: StoredText(warning), at: event.at)
  }
}
