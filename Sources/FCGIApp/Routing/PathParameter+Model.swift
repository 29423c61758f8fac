public import Model
public import Web

extension Language: PathParameter {
  public init?(pathSegment: Substring) { self.init(rawValue: String(pathSegment)) }
}

extension Handle: PathParameter {
  public init?(pathSegment: Substring) { self.init(String(pathSegment)) }
}

extension Hashtag: PathParameter {
  public init?(pathSegment: Substring) { self.init(String(pathSegment)) }
}

extension ID: PathParameter {
  public init?(pathSegment: Substring) {
    guard let value = Int64(pathSegment: pathSegment), value > 0 else { return nil }
    self.init(value)
  }
}
