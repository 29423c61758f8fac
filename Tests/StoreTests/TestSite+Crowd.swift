import Model

@testable import Store

extension TestSite {
  /// Many people who have done much, as those who see it.
  struct Crowd {
    /// Follows people who wrote nothing lately, has muted one of the others, wrote the question.
    let reader: ID<Account>
    /// What others answer, each of which its author is told of.
    let question: ID<Post>
    let answers: [ID<Post>]
    /// Newer than all other posts, by people whom the reader does not follow.
    let tagged: [ID<Post>]
    static let tag = "swift"
  }

  /// - Parameter size: how many of each: people whom the reader follows, answers, posts with the tag.
  func crowd(_ size: Int) throws -> Crowd {
    try store.writer.perform { db in
      let log = EventLog(db: db)
      func join(_ handle: String) throws -> ID<Account> {
        let details = AccountRegistered(
          handle: try TestSite.handle(handle), name: "", email: nil, role: .member, status: .active)
        let event = try log.begin(.accountRegistered(details), by: nil, at: Self.noon)
        return ID(event.value)
      }
      func publish(_ post: PostPublished) throws -> ID<Post> {
        ID(try log.begin(.postPublished(post), by: post.author, at: Self.noon).value)
      }
      let reader = try join("reader")
      let quiet = try (0..<size).map { try join("quiet\($0)") }
      let loud = try (0..<5).map { try join("loud\($0)") }
      for followee in quiet {
        let follow = Follow(follower: reader, followee: followee)
        try log.begin(.followed(follow), by: reader, at: Self.noon)
      }
      try log.begin(.muted(Mute(muter: reader, muted: loud[0])), by: reader, at: Self.noon)
      let question = try publish(PostPublished(author: reader, text: "What have you seen?"))
      let answers = try (0..<size).map { number in
        try publish(
          PostPublished(
            author: quiet[number], text: "A bird",
            answers: .init(post: question, author: reader), mentions: [reader]))
      }
      let tagged = try (0..<max(size, 2 * Reader.shortestWalk)).map { number in
        try publish(
          PostPublished(
            author: loud[number % loud.count], text: "Again #\(Crowd.tag)", tags: [Crowd.tag]))
      }
      return Crowd(reader: reader, question: question, answers: answers, tagged: tagged)
    }
  }
}
