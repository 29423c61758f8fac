/// A request that a worker has taken and not answered yet.
public struct RequestInProgress: Sendable, Equatable {
  /// What the web server calls it (`REQUEST_ID`); empty if it does not say.
  public var id: String
  /// Its method and its path, without the query.
  public var summary: String
  /// How long ago the worker took it.
  public var age: Duration

  public init(id: String, summary: String, age: Duration) {
    self.id = id
    self.summary = summary
    self.age = age
  }
}
