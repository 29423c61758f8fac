import Model
import Testing
import Views

/// What the pages of these tests show: ada, who looks at most of them, and grace.
enum Fixtures {
  /// 2026-03-15T12:00:00Z
  static let now = Timestamp(milliseconds: 1_773_576_000_000)

  static func account(
    _ handle: String = "ada", id: Int64 = 1, name: String = "", bio: String = "",
    email: String? = nil, role: Role = .member, status: AccountStatus = .active, posts: Int = 0,
    followers: Int = 0, following: Int = 0
  ) throws -> Account {
    Account(
      id: ID(id), version: 1, handle: try #require(Handle(handle)), name: name, bio: bio,
      email: email, role: role, status: status, joinedAt: now, postCount: posts,
      followerCount: followers, followingCount: following, hiddenCount: 0)
  }

  /// Somebody with an avatar and a header.
  static func portrayed() throws -> Account {
    var account = try account()
    account.avatar = PictureHash(String(repeating: "a", count: PictureHash.length))
    account.header = PictureHash(String(repeating: "b", count: PictureHash.length))
    return account
  }

  /// One with a description and one without.
  static func pictures(alt: String) -> [Picture] {
    [(alt, "c"), ("", "d")].compactMap { alt, digit in
      PictureHash(String(repeating: digit, count: PictureHash.length))
        .map { Picture(hash: $0, width: 40, height: 30, alt: alt) }
    }
  }

  static func session(
    id: Int64 = 10, device: String = "", address: String = "192.0.2.1"
  ) -> Session {
    Session(
      id: ID(id), account: ID(1), startedAt: now, lastUsedAt: now, device: device,
      address: address)
  }

  static func viewer(role: Role = .member) throws -> Viewer {
    Viewer(account: try account(role: role), session: session())
  }

  static func client(name: String) throws -> Client {
    let addresses = [
      "https://app.example/back", "http://127.0.0.1/", "com.example.app:/",
      RedirectURI.outOfBandText,
    ]
    return Client(
      id: ID(30), clientID: "reader", owner: nil, name: name,
      redirectURIs: try addresses.map { try #require(RedirectURI($0)) }, isConfidential: true,
      createdAt: now)
  }

  static func post(
    _ id: Int64 = 100, by handle: String = "ada", author: Int64 = 1, name: String = "",
    text: String = "hello", at: Timestamp = now, likes: Int = 0
  ) throws -> Post {
    var post = Post(
      id: ID(id),
      author: Author(id: ID(author), handle: try #require(Handle(handle)), name: name),
      text: StoredText(text),
      publishedAt: at)
    post.counts.likes = likes
    return post
  }

  static func site(
    name: String = "Martlet", signup: SignupMode = .open, email: EmailRule = .optional
  ) -> Site {
    Site(
      name: name, origin: "https://martlet.example", version: "1.0",
      assets: "/static/0123456789ab/", modules: ["js/feed.js", "js/main.js"], signup: signup,
      email: email, postLimit: 500)
  }

  /// A stranger's frame.
  static func publicFrame(
    site: Site = site(), csrf: String? = nil, path: String = "/", text: Catalogue = .english
  ) -> Frame {
    Frame(
      site: site, text: text, viewer: nil, csrf: csrf, flash: nil, path: path,
      now: now, lastEvent: ID(120))
  }

  static func frame(
    site: Site = site(), role: Role = .member, csrf: String = "token", flash: Flash? = nil,
    path: String = "/", text: Catalogue = .english
  ) throws -> Frame {
    Frame(
      site: site, text: text, viewer: try viewer(role: role), csrf: csrf, flash: flash,
      path: path, now: now, lastEvent: ID(120))
  }

  static func personPage(
    _ person: Account, _ listing: Listing, relationship: Relationship = .none
  ) -> PersonPage {
    PersonPage(person: person, relationship: relationship, listing: listing)
  }

  /// With the person on it, once for each way in which two can stand to each other, and more to come.
  static func people(_ person: Account) -> CursorPage<PersonLine> {
    let lines = (0..<8).map { number in
      let relationship = Relationship(
        isFollowing: number.isMultiple(of: 2), isFollowedBy: number / 2 % 2 == 0,
        isMuted: number < 4)
      return PersonLine(id: ID(Int64(90 - number)), account: person, relationship: relationship)
    }
    return CursorPage(elements: lines, next: .before(ID(83)), previous: .after(ID(90)))
  }

  static func followsPage(_ person: Account, _ side: FollowsPage.Side) -> FollowsPage {
    FollowsPage(person: person, side: side, people: people(person))
  }

  static func listing(_ posts: [Post], older: Int64? = nil, isContinued: Bool = false) -> Listing {
    Listing(PostList(posts: posts, olderBefore: older.map { ID($0) }), isContinued: isContinued)
  }
}
