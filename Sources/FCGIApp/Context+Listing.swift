import Model
import Views
import Web

extension Context {
  /// Which part of a list the address asks for.
  ///
  /// - Throws: 400 for a key that is no number.
  func part() throws -> PageRequest {
    guard let text = try request.query["before"] else { return PageRequest() }
    guard let key = ID<Post>(pathSegment: text[...]) else {
      throw HTTPError.badRequest("before takes the number of a post.")
    }
    return PageRequest(before: key)
  }

  func listing(_ list: PostList, of part: PageRequest) -> Listing {
    Listing(list, isContinued: part.before != nil)
  }
}
