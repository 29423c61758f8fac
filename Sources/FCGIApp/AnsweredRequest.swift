import Store
import Web

/// What there is to say of a request once its answer is known.
struct AnsweredRequest {
  /// The pattern of its route: there are only so many of them.
  let route: String
  /// Nil for one that no route can have.
  let method: Method?
  let status: Status
  /// From the worker's taking it to the answer's being ready to be sent.
  let duration: Duration
  let queries: QueryTimes
  let writes: WriteTimes
  /// Of the answer's body, before the web server compresses it.
  let bytes: Int

  /// What stands for the route where there is none.
  static let noRoute = "none"
}
