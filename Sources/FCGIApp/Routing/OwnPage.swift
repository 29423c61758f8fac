import Model
import Web

/// A page of this site, by the whole address under which others know it.
enum OwnPage: Equatable {
  case person(Handle)
  case post(ID<Post>, by: Handle)

  /// Nil for an address elsewhere, and for one of ours that is neither.
  /// - Parameters:
  ///   - origin: the site's scheme, host and port, in lower case.
  init?(_ address: String, of origin: String) {
    let scheme = address.prefix(origin.count)
    guard scheme.lowercased() == origin, address.dropFirst(origin.count).first == "/" else {
      return nil
    }
    let target = address.dropFirst(origin.count).prefix { $0 != "?" && $0 != "#" }
    guard let path = PercentEncoding.decode(target) else { return nil }
    let segments = String(decoding: path, as: UTF8.self).split(separator: "/")
    guard let owner = segments.first, owner.hasPrefix("@"),
      let handle = Handle(pathSegment: owner.dropFirst())
    else { return nil }
    switch segments.count {
    case 1: self = .person(handle)
    case 2:
      guard let id = ID<Post>(pathSegment: segments[1]) else { return nil }
      self = .post(id, by: handle)
    default: return nil
    }
  }
}
