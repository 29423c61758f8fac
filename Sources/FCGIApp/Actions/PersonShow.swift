import Model
import Store
import Views
import Web

/// A person and their posts.
enum PersonShow {
  static func respond(_ context: Context, _ handle: Handle) throws -> Response {
    let part = try context.part()
    if let viewer = context.viewer, viewer.role >= .moderator,
      let suspended = try context.reader.suspendedAccount(handle: handle)
    {
      return try context.page(SuspendedPersonPage(person: suspended))
    }
    let person = try context.person(handle)
    return try context.revalidated {
      PersonPage(
        person: person,
        relationship: try context.relationship(to: person),
        listing: try context.listing(of: person, part))
    }
  }
}

extension Context {
  /// - Throws: 404 unless there is somebody of that name whom the viewer may see.
  func person(_ handle: Handle) throws -> Account {
    guard let person = try reader.account(handle: handle, seenBy: viewer) else {
      throw HTTPError.notFound
    }
    return person
  }

  /// The first part begins with what is pinned.
  fileprivate func listing(of person: Account, _ part: PageRequest) throws -> Listing {
    var listing = listing(try reader.posts(by: person.id, part, seenBy: viewer), of: part)
    if !listing.isContinued {
      listing.pinned = try reader.pinned(by: person.id, seenBy: viewer)
    }
    return listing
  }

  fileprivate func relationship(to person: Account) throws -> Relationship {
    guard let viewer else { return .none }
    return try reader.relationship(of: viewer.account.id, to: person.id)
  }
}
