/// The picture that an account shows from now on, or none.
public struct PictureChanged: Codable, Sendable, Equatable {
  public var hash: PictureHash?

  public init(hash: PictureHash?) {
    self.hash = hash
  }
}
