import Model
import Store

/// Puts a demo world into a store, and shows how far it has come.
struct DemoSite {
  let store: Store
  let people: Int
  let posts: Int
  /// Of a post's text, in Unicode scalars.
  let limit: Int
  private(set) var accounts: [ID<Account>] = []
  private(set) var ids: [ID<Post>] = []
  private(set) var world: DemoWorld
  /// How many posts somebody has pinned, by their number.
  var pins: [Int: Int] = [:]

  private static let batch = 500

  init(_ world: DemoWorld, people: Int, posts: Int, in store: Store, limit: Int) {
    self.world = world
    self.people = people
    self.posts = posts
    self.store = store
    self.limit = limit
  }

  /// Everybody joins, and follows others.
  mutating func settle(passwordHash: String) throws {
    var progress = Progress("people")
    for number in 0..<people {
      let person = world.person(number)
      let id = try store.register(
        Registration(
          handle: person.handle, name: person.name, passwordHash: passwordHash,
          role: number == 0 ? .administrator : .member),
        at: world.start)
      try store.changeProfile(
        of: id, to: ProfileChanged(name: person.name, bio: person.bio, email: nil), seen: 1,
        by: id, at: world.start)
      accounts.append(id)
      progress.show(number + 1, of: people)
    }
    progress = Progress("follows")
    for (number, account) in accounts.enumerated() {
      try store.followAll(
        world.follows(of: number).map { Follow(follower: account, followee: accounts[$0]) },
        at: world.start)
      progress.show(number + 1, of: people)
    }
  }

  /// All posts as they are, with nobody to say anything to them.
  mutating func publish() throws {
    var progress = Progress("posts")
    while ids.count < posts {
      try publish(next(min(Self.batch, posts - ids.count)))
      progress.show(ids.count, of: posts)
    }
  }

  mutating func publish(_ postings: [DemoWorld.Posting]) throws {
    ids += try store.publishAll(
      postings.map { posting in
        (
          author: accounts[posting.author],
          draft: PostDraft(
            try PostText(posting.text, limit: limit), warning: try ContentWarning(posting.warning),
            visibility: posting.visibility, answers: posting.answers.map { ids[$0] }),
          at: posting.at
        )
      })
  }

  /// The next posts of the world.
  mutating func next(_ count: Int) -> [DemoWorld.Posting] {
    (0..<count).map { world.post(ids.count + $0) }
  }
}
