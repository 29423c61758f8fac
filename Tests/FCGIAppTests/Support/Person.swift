/// The people of these tests.
struct Person: Sendable {
  let handle: String
  let name: String
  var email = ""
  let password: String

  static let ada = Person(
    handle: "ada", name: "Ada Lovelace", email: "ada@example.org", password: "analytical engine")
  static let grace = Person(handle: "grace", name: "Grace Hopper", password: "a nanosecond of wire")
  static let linus = Person(handle: "linus", name: "", password: "just for fun, 1991")

  /// Of whom nothing matters but the handle.
  static func named(_ handle: String) -> Person {
    Person(handle: handle, name: "", password: "a password of \(handle)")
  }
}
