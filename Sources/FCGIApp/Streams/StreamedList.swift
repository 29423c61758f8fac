import Model
import Web

/// A list of posts that one can listen to.
enum StreamedList: Hashable, Sendable {
  case everyone
  case following
  case tag(Hashtag)
  case person(Handle)
  /// A post and its answers.
  case conversation(Handle, ID<Post>)

  /// - Parameter path: where the list stands, as an address has it; nil for everything else.
  init?(path: String) {
    switch path {
    case "/": self = .everyone
    case "/following": self = .following
    default:
      guard let bytes = PercentEncoding.decode(path),
        let name = String(validating: bytes, as: UTF8.self)
      else { return nil }
      if name.hasPrefix("/tags/"), let tag = Hashtag(String(name.dropFirst("/tags/".count))) {
        self = .tag(tag)
      } else if name.hasPrefix("/@") {
        self.init(person: name.dropFirst("/@".count))
      } else {
        return nil
      }
    }
  }

  /// - Parameter path: behind the at sign.
  private init?(person path: Substring) {
    let parts = path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let handle = Handle(String(parts[0])) else { return nil }
    guard parts.count > 1 else {
      self = .person(handle)
      return
    }
    guard let post = ID<Post>(pathSegment: parts[1]) else { return nil }
    self = .conversation(handle, post)
  }
}
