import Model
import Testing

@testable import Store

/// Who sees which post where: every kind of post, every kind of viewer, every place.
struct VisibilityTests {
  /// How somebody stands to grace, who writes the posts and mentions "mentioned" in each.
  enum Kind: String, CaseIterable {
    case author, follower, mentioned, stranger, muting, blocking, blocked, signedOut, moderator
    case blockedModerator
  }

  enum Place: CaseIterable {
    case page, everyone, person, home, answers, search, tag, apiNewest, apiOldest, apiSearch
  }

  let site: TestSite
  let grace: ID<Account>
  let people: [Kind: ID<Account>]

  init() throws {
    site = try TestSite()
    grace = try site.join("grace")
    var people: [Kind: ID<Account>] = [.author: grace]
    for kind in Kind.allCases where kind != .author && kind != .signedOut {
      let role: Role = kind == .moderator || kind == .blockedModerator ? .moderator : .member
      people[kind] = try site.join(kind.rawValue, role: role)
    }
    self.people = people
    for kind in [Kind.follower, .muting] {
      try site.store.follow(grace, by: try #require(people[kind]), at: TestSite.noon)
    }
    try site.store.mute(grace, by: try #require(people[.muting]), at: TestSite.noon)
    try site.store.block(grace, by: try #require(people[.blocking]), at: TestSite.noon)
    for kind in [Kind.blocked, .blockedModerator] {
      try site.store.block(try #require(people[kind]), by: grace, at: TestSite.noon)
    }
  }

  private func viewer(_ kind: Kind) throws -> Viewer? {
    try people[kind].map(site.viewer)
  }

  private func isSeen(
    _ post: ID<Post>, answering root: ID<Post>, by kind: Kind, at place: Place
  ) throws -> Bool {
    let viewer = try viewer(kind)
    let reader = site.reader
    let oldest = CursorRequest<Post>(limit: 100)
    let found: [ID<Post>] =
      switch place {
      case .page: try [reader.post(post, seenBy: viewer)].compactMap { $0?.id }
      case .everyone: try reader.timeline(PageRequest(), seenBy: viewer).posts.map(\.id)
      case .person:
        // The page of a person who is hidden by a block is not there at all.
        try reader.account(grace, seenBy: viewer) == nil
          ? [] : reader.posts(by: grace, PageRequest(), seenBy: viewer).posts.map(\.id)
      case .home: try viewer.map { try reader.home(of: $0, PageRequest()).posts.map(\.id) } ?? []
      case .answers:
        try reader.post(root, seenBy: viewer).map {
          try reader.conversation(around: $0, oldest, seenBy: viewer).answers.elements.map(\.id)
        } ?? []
      case .search: try reader.search("needle", PageRequest(), seenBy: viewer).posts.map(\.id)
      case .tag:
        try reader.posts(under: #require(Hashtag("needle")), PageRequest(), seenBy: viewer).posts
          .map(\.id)
      case .apiNewest:
        try reader.newestPosts(CursorRequest(), seenBy: viewer).elements.map { ID($0.id.value) }
      case .apiOldest: try reader.oldestPosts(oldest, seenBy: viewer).elements.map(\.id)
      case .apiSearch:
        try reader.oldestPosts(containing: "needle", oldest, seenBy: viewer).elements.map(\.id)
      }
    return found.contains(post)
  }

  /// Who sees a post of that visibility at its address.
  private func sees(_ kind: Kind, _ visibility: Visibility) -> Bool {
    switch kind {
    case .author, .mentioned: true
    case .blocking, .blocked: false
    case .follower, .muting: visibility <= .followers
    case .stranger, .signedOut, .moderator, .blockedModerator: visibility <= .unlisted
    }
  }

  private func isListed(_ kind: Kind, _ visibility: Visibility, at place: Place) -> Bool {
    guard sees(kind, visibility) else { return false }
    switch place {
    case .page, .person: return true
    case .home: return kind == .author || kind == .follower
    case .answers: return kind != .muting
    case .everyone, .search, .tag, .apiNewest, .apiOldest, .apiSearch:
      return visibility == .everyone && kind != .muting
    }
  }

  @Test(arguments: Visibility.allCases, [false, true])
  func `a post is seen where it is meant to be, and nowhere else`(
    visibility: Visibility, isIndexed: Bool
  ) throws {
    let root = try site.post("what follows?", by: try site.join("asker"))
    let post = try site.answer(
      root, "@mentioned a #needle", by: grace, visibility: visibility)
    if isIndexed { try site.index() }
    for kind in Kind.allCases {
      for place in Place.allCases {
        #expect(
          try isSeen(post, answering: root, by: kind, at: place)
            == isListed(kind, visibility, at: place), "\(visibility), \(kind), \(place)")
      }
    }
  }
}
