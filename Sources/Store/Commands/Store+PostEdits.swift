public import Model

extension Store {
  /// Has a post say something else. What it said before stays to be read; for whom it is does not change.
  /// - Parameter version: the number of the version that the author saw.
  /// - Throws: `notFound` unless the post is there and is the author's; `notAllowed` if the author is not active;
  ///   `stale`; `tooMany` beyond `Post.editLimit`; `nobodyMentioned` if it is for those it mentions alone.
  public func edit(
    _ post: ID<Post>, to text: PostText, warning: ContentWarning?, seen version: Int,
    by author: ID<Account>, at: Timestamp
  ) throws(StoreError) {
    try writer.perform { db in
      try Permission(db: db).requireActive(author)
      let row = try db.first(
        """
        SELECT visibility, (SELECT a.id FROM posts AS q JOIN accounts AS a ON a.id = q.author
          WHERE q.id = p.reply_to), origin IS NOT NULL
        FROM posts AS p WHERE id = ? AND author = ? AND boost_of IS NULL
        """, post, author
      ) {
        (
          visibility: try $0.visibility(0), answered: $0.optionalID(1, of: Account.self),
          isBrought: $0.int(2) == 1
        )
      }
      guard let row else { throw StoreError.notFound }
      guard version <= Post.editLimit else { throw StoreError.tooMany(limit: Post.editLimit) }
      // What came with an archive tells nobody, and stands under no tag.
      let mentions =
        row.isBrought
        ? [] : try db.mentions(in: StoredText(text.text), by: author, answering: row.answered)
      guard row.visibility < .mentioned || !mentions.isEmpty || row.isBrought else {
        throw StoreError.nobodyMentioned
      }
      try EventLog(db: db).append(
        .postEdited(
          PostEdited(
            text: text.text, warning: warning?.text ?? "", mentions: mentions,
            tags: row.isBrought ? [] : StoredText(text.text).tags(of: row.visibility))),
        to: ID(post.value), seen: version, by: author, at: at)
    }
  }
}
