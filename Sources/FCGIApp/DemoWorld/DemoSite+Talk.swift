import Model
import Store

extension DemoSite {
  /// A post that was published, and what becomes of it.
  private struct Outcome {
    let number: Int
    let author: ID<Account>
    let posting: DemoWorld.Posting
    let fate: DemoFate
  }

  /// Of the newest posts, some have not heard yet.
  private static let unheard = 100

  /// All posts, with answers and everything else that people do to each other.
  mutating func talk() throws {
    let circles = DemoCircles(people: people)
    try keepApart(circles)
    var conversation = DemoConversation(
      people: people, posts: posts, circles: circles, limit: limit)
    var progress = Progress("posts and what becomes of them")
    // What is done to posts comes after each stretch of them: about as long a time in worlds of any size.
    let stretch = min(max(posts / 200, 5), 500)
    var earlier: [Outcome] = []
    while ids.count < posts {
      let first = ids.count
      let postings = next(min(stretch, posts - first)).map { conversation.turn($0, after: first) }
      try publish(postings)
      let outcomes = postings.enumerated().map { offset, posting in
        Outcome(
          number: first + offset, author: accounts[posting.author], posting: posting,
          fate: DemoFate(
            of: posting, first + offset, people: people, circles: circles, limit: limit))
      }
      let now = postings.last?.at ?? world.start
      try react(to: outcomes, at: now)
      try revise(outcomes, at: now)
      for outcome in earlier where outcome.fate.isDeleted {
        try store.deletePost(ids[outcome.number], by: outcome.author, at: now)
        conversation.remove(outcome.number)
      }
      earlier = outcomes
      progress.show(ids.count, of: posts)
    }
    try hear()
  }

  private func keepApart(_ circles: DemoCircles) throws {
    var progress = Progress("mutes and blocks")
    let mutes = circles.mutes.sorted { $0.key < $1.key }
    let blocks = circles.blocks.sorted { $0.key < $1.key }
    for (muter, muted) in mutes {
      try store.mute(accounts[muted], by: accounts[muter], at: world.start)
    }
    progress.show(mutes.count, of: mutes.count + blocks.count)
    for (blocker, blocked) in blocks {
      try store.block(accounts[blocked], by: accounts[blocker], at: world.start)
    }
    progress.show(mutes.count + blocks.count, of: mutes.count + blocks.count)
  }

  private func react(to outcomes: [Outcome], at now: Timestamp) throws {
    func reactions(_ people: (DemoFate) -> [Int]) -> [Reaction] {
      outcomes.flatMap { outcome in
        people(outcome.fate).map { Reaction(account: accounts[$0], post: ids[outcome.number]) }
      }
    }
    try store.likeAll(reactions(\.likers), at: now)
    try store.boostAll(reactions(\.boosters), at: now)
    try store.bookmarkAll(reactions(\.bookmarkers), at: now)
  }

  private mutating func revise(_ outcomes: [Outcome], at now: Timestamp) throws {
    for outcome in outcomes {
      let post = ids[outcome.number]
      for (offset, text) in outcome.fate.versions.enumerated() {
        try store.edit(
          post, to: try PostText(text, limit: limit),
          warning: try ContentWarning(outcome.posting.warning), seen: offset + 1,
          by: outcome.author, at: now)
      }
      if outcome.fate.isPinned, pins[outcome.posting.author, default: 0] < Reactions.pinLimit {
        try store.pin(post, by: outcome.author, at: now)
        pins[outcome.posting.author, default: 0] += 1
      }
    }
  }

  /// Two in three look at what they were told, before the end; ada is one of them.
  private func hear() throws {
    guard let last = ids.dropLast(Self.unheard).last else { return }
    var progress = Progress("notifications")
    for (number, account) in accounts.enumerated() {
      if number % 3 != 2 {
        try store.seeNotifications(through: ID(last.value), by: account, at: world.end)
      }
      progress.show(number + 1, of: people)
    }
  }
}
