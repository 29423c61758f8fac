public import Model

/// Who follows whom, as far as both are active. The latest to begin comes first.
extension Reader {
  /// - Parameter viewer: who asks; nil for a stranger.
  public func following(
    of account: ID<Account>, seenBy viewer: Viewer?, _ request: CursorRequest<PersonLine>
  ) throws(StoreError) -> CursorPage<PersonLine> {
    try people(
      older: PersonLine.following, newer: PersonLine.followingNewer, account, Sight(viewer), request
    )
  }

  /// - Parameter viewer: who asks; nil for a stranger.
  public func followers(
    of account: ID<Account>, seenBy viewer: Viewer?, _ request: CursorRequest<PersonLine>
  ) throws(StoreError) -> CursorPage<PersonLine> {
    try people(
      older: PersonLine.followers, newer: PersonLine.followersNewer, account, Sight(viewer), request
    )
  }

  /// How somebody who asks stands to another.
  public func relationship(
    of viewer: ID<Account>, to account: ID<Account>
  ) throws(StoreError) -> Relationship {
    try read { db in
      try db.first(Relationship.query, viewer, account) {
        Relationship($0, from: 0)
      } ?? .none
    }
  }

  /// - Parameter subject: what the list is about.
  func people<Subject>(
    older: String, newer: String, _ subject: ID<Subject>, _ sight: Sight,
    _ request: CursorRequest<PersonLine>
  ) throws(StoreError) -> CursorPage<PersonLine> {
    try read { db in
      try CursorPage(request, order: .older, key: \.id) { direction, start, limit in
        Stretch(
          candidates: try db.all(
            direction == .older ? older : newer, sight.viewer, sight.lastReason, subject, start,
            limit + 1,
            as: PersonLine.init),
          limit: limit, key: \.id)
      }
    }
  }
}
