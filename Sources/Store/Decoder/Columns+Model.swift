import Model

extension Columns {
  func handle(_ index: Int32) throws(StoreError) -> Handle {
    guard let handle = Handle(text(index)) else { throw .damaged("handle '\(text(index))'") }
    return handle
  }

  func scopes(_ index: Int32) throws(StoreError) -> Scopes {
    guard let scopes = Scopes(text(index)) else { throw .damaged("scopes '\(text(index))'") }
    return scopes
  }

  /// One a line.
  func redirectURIs(_ index: Int32) throws(StoreError) -> [RedirectURI] {
    var addresses: [RedirectURI] = []
    for line in text(index).split(separator: "\n") {
      guard let address = RedirectURI(String(line)) else {
        throw .damaged("redirect URI '\(line)'")
      }
      addresses.append(address)
    }
    return addresses
  }

  func email(_ index: Int32) throws(StoreError) -> EmailAddress {
    guard let email = try? EmailAddress(text(index)) else {
      throw .damaged("e-mail address '\(text(index))'")
    }
    return email
  }

  func optionalPicture(_ index: Int32) throws(StoreError) -> PictureHash? {
    guard let text = optionalText(index) else { return nil }
    guard let hash = PictureHash(text) else { throw .damaged("hash of a picture '\(text)'") }
    return hash
  }

  /// Nil also for one that this program does not have, or no longer.
  func optionalLanguage(_ index: Int32) -> Language? {
    optionalText(index).flatMap(Language.init)
  }

  func role(_ index: Int32) throws(StoreError) -> Role {
    guard let role = Role(rawValue: text(index)) else { throw .damaged("role '\(text(index))'") }
    return role
  }

  func status(_ index: Int32) throws(StoreError) -> AccountStatus {
    guard let status = AccountStatus(rawValue: text(index)) else {
      throw .damaged("status '\(text(index))'")
    }
    return status
  }

  func visibility(_ index: Int32) throws(StoreError) -> Visibility {
    guard let visibility = Visibility(rawValue: int(index)) else {
      throw .damaged("visibility \(int(index))")
    }
    return visibility
  }

  func notificationKind(_ index: Int32) throws(StoreError) -> NotificationKind {
    guard let kind = NotificationKind(rawValue: int(index)) else {
      throw .damaged("notification of kind \(int(index))")
    }
    return kind
  }

  /// A number with a bit for each kind.
  func notificationKinds(_ index: Int32) -> Set<NotificationKind> {
    let bits = int(index)
    return bits == 0 ? [] : Set(NotificationKind.allCases.filter { bits & 1 << $0.rawValue != 0 })
  }
}
