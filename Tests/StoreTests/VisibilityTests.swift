import Model
import Testing

@testable import Store

/// Who sees which post where: every kind of post, every kind of viewer, every place. The page of a post is what
/// APIs show of a single one, too.
struct VisibilityTests {
  /// How somebody stands to grace, who writes the post and mentions "mentioned" in it.
  enum Kind: String, CaseIterable {
    case author, follower, formerFollower, mentioned, stranger, muting, blocking, blocked
    case signedOut, moderator, blockedModerator

    var role: Role { self == .moderator || self == .blockedModerator ? .moderator : .member }
    /// Whether they followed grace when she wrote.
    var followed: Bool {
      switch self {
      case .follower, .formerFollower, .muting, .blocking, .blocked: true
      default: false
      }
    }
  }

  enum Place: CaseIterable {
    case page, everyone, person, home, answers, search, tag, likes, bookmarks, notifications
    case apiNewest, apiOldest, apiSearch
  }

  let site: TestSite
  let asker: ID<Account>
  let grace: ID<Account>
  let people: [Kind: ID<Account>]
  let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    asker = try site.join("asker")
    grace = try site.join("grace")
    var people: [Kind: ID<Account>] = [.author: grace]
    for kind in Kind.allCases where kind != .author && kind != .signedOut {
      let person = try site.join(kind.rawValue, role: kind.role)
      people[kind] = person
      if kind.followed { try site.store.follow(grace, by: person, at: noon) }
    }
    self.people = people
  }

  /// Grace answers somebody, everybody does to the answer what they may, and then some part from her.
  private func publish(_ visibility: Visibility) throws -> (root: ID<Post>, post: ID<Post>) {
    let root = try site.post("what follows?", by: asker)
    let post = try site.answer(root, "@mentioned a #needle", by: grace, visibility: visibility)
    for (kind, person) in people {
      guard try site.reader.post(post, seenBy: viewer(kind)) != nil else {
        #expect(throws: StoreError.notFound) { try site.store.like(post, by: person, at: noon) }
        #expect(throws: StoreError.notFound) { try site.store.bookmark(post, by: person, at: noon) }
        #expect(throws: StoreError.notFound) { try site.answer(post, "and I?", by: person) }
        continue
      }
      try site.store.like(post, by: person, at: noon)
      try site.store.bookmark(post, by: person, at: noon)
    }
    try site.store.unfollow(grace, by: person(.formerFollower), at: noon)
    try site.store.mute(grace, by: person(.muting), at: noon)
    try site.store.block(grace, by: person(.blocking), at: noon)
    for kind in [Kind.blocked, .blockedModerator] {
      try site.store.block(person(kind), by: grace, at: noon)
    }
    return (root, post)
  }

  private func person(_ kind: Kind) throws -> ID<Account> { try #require(people[kind]) }

  private func viewer(_ kind: Kind) throws -> Viewer? { try people[kind].map(site.viewer) }

  private func found(by kind: Kind, at place: Place, of root: ID<Post>, _ post: ID<Post>) throws
    -> [ID<Post>]
  {
    let viewer = try viewer(kind)
    let reader = site.reader
    let oldest = CursorRequest<Post>(limit: 100)
    switch place {
    case .page: return try reader.post(post, seenBy: viewer).map { [$0.id] } ?? []
    case .everyone: return try reader.timeline(PageRequest(), seenBy: viewer).posts.map(\.id)
    case .person:
      // The page of a person who is hidden by a block is not there at all.
      guard try reader.account(grace, seenBy: viewer) != nil else { return [] }
      return try reader.posts(by: grace, PageRequest(), seenBy: viewer).posts.map(\.id)
    case .answers:
      guard let question = try reader.post(root, seenBy: viewer) else { return [] }
      return try reader.conversation(around: question, oldest, seenBy: viewer).answers.elements
        .map(\.id)
    case .search:
      return try reader.search("needle", PageRequest(), seenBy: viewer).posts.map(\.id)
    case .tag:
      let tag = try #require(Hashtag("needle"))
      return try reader.posts(under: tag, PageRequest(), seenBy: viewer).posts.map(\.id)
    case .apiNewest:
      return try reader.newestPosts(CursorRequest(), seenBy: viewer).elements.map {
        ID($0.id.value)
      }
    case .apiOldest: return try reader.oldestPosts(oldest, seenBy: viewer).elements.map(\.id)
    case .apiSearch:
      return try reader.oldestPosts(containing: "needle", oldest, seenBy: viewer).elements.map(\.id)
    case .home, .likes, .bookmarks, .notifications:
      return try viewer.map { try found(by: $0, at: place) } ?? []
    }
  }

  /// In places that only members have.
  private func found(by viewer: Viewer, at place: Place) throws -> [ID<Post>] {
    let reader = site.reader
    return switch place {
    case .home: try reader.home(of: viewer, PageRequest()).posts.map(\.id)
    case .likes: try reader.liked(by: viewer, CursorRequest()).elements.map(\.post.id)
    case .bookmarks: try reader.bookmarked(by: viewer, CursorRequest()).elements.map(\.post.id)
    default:
      try reader.notifications(of: viewer, CursorRequest()).elements.compactMap { $0.post?.id }
    }
  }

  /// Who sees a post of that visibility at its address.
  private func sees(_ kind: Kind, _ visibility: Visibility) -> Bool {
    switch kind {
    case .author, .mentioned: true
    case .blocking, .blocked: false
    case .follower, .muting: visibility <= .followers
    case .formerFollower, .stranger, .signedOut, .moderator, .blockedModerator:
      visibility <= .unlisted
    }
  }

  private func isListed(_ kind: Kind, _ visibility: Visibility, at place: Place) -> Bool {
    guard sees(kind, visibility) else { return false }
    switch place {
    case .page, .person: return true
    case .home: return kind == .author || kind == .follower
    case .answers: return kind != .muting
    // What somebody has chosen themselves, they keep.
    case .likes, .bookmarks: return kind != .signedOut
    case .notifications: return kind == .author || kind == .mentioned
    case .everyone, .search, .tag, .apiNewest, .apiOldest, .apiSearch:
      return visibility == .everyone && kind != .muting
    }
  }

  @Test(arguments: Visibility.allCases, [false, true])
  func `a post is seen where it is meant to be, and nowhere else`(
    visibility: Visibility, isIndexed: Bool
  ) throws {
    let (root, post) = try publish(visibility)
    if isIndexed { try site.index() }
    for kind in Kind.allCases {
      for place in Place.allCases {
        #expect(
          try found(by: kind, at: place, of: root, post).contains(post)
            == isListed(kind, visibility, at: place), "\(visibility), \(kind), \(place)")
      }
    }
  }

  @Test(arguments: Visibility.allCases)
  func `counts tell everybody the same, and nobody of what is not for everybody`(
    visibility: Visibility
  ) throws {
    let (root, _) = try publish(visibility)
    let expected = visibility.isForEverybody ? 1 : 0
    #expect(try site.reader.postCount() == expected + 1)
    for kind in Kind.allCases {
      let viewer = try viewer(kind)
      #expect(try site.reader.post(root, seenBy: viewer)?.counts.replies == expected)
      if let grace = try site.reader.account(grace, seenBy: viewer) {
        #expect(grace.postCount == expected)
      }
    }
  }
}
