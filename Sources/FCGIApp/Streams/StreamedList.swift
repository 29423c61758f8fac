import Model
import Web

/// A list of posts that one can listen to.
enum StreamedList: Hashable, Sendable {
  case everyone
  case following
  case tag(Hashtag)
  case person(Handle)

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
      } else if name.hasPrefix("/@"), let handle = Handle(String(name.dropFirst(2))) {
        self = .person(handle)
      } else {
        return nil
      }
    }
  }
}
