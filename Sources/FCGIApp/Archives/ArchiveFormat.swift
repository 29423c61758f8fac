import Model

/// What an archive holds under which names; docs/archives.md describes it for others.
enum ArchiveFormat {
  static let name = "martlet-archive"
  /// Grows when a program that knows the one before would misunderstand the new one.
  static let version = 1

  static let account = "account.json"
  static let posts = "posts.json"
  static let following = "following.json"
  static let followers = "followers.json"
  static let muted = "muted.json"
  static let blocked = "blocked.json"
  static let index = "index.html"
  static let style = "style.css"
  static let pattern = "media/pattern.svg"
  /// Posts on one page.
  static let postsOnPage = 100

  /// Where people stand of whom the archive's owner wants something.
  static func list(_ list: BroughtList) -> String {
    switch list {
    case .following: following
    case .muted: muted
    case .blocked: blocked
    }
  }

  static func page(_ number: Int) -> String { "posts-\(number).html" }

  static func picture(_ hash: PictureHash) -> String { "media/\(hash.text).webp" }

  /// The hash of a picture that has this name in an archive; nil for every other name.
  static func picture(named name: String) -> PictureHash? {
    guard name.hasPrefix("media/"), name.hasSuffix(".webp") else { return nil }
    return PictureHash(String(name.dropFirst(6).dropLast(5)))
  }
}

extension Visibility {
  var archiveName: String {
    switch self {
    case .everyone: "everyone"
    case .unlisted: "unlisted"
    case .followers: "followers"
    case .mentioned: "mentioned"
    }
  }

  /// Nil for a name that is none.
  init?(archiveName: String) {
    guard let found = Self.allCases.first(where: { $0.archiveName == archiveName }) else {
      return nil
    }
    self = found
  }
}
