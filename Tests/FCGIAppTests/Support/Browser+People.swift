import Markup
import Model
import Testing
import Web

extension Browser {
  /// Fills the sign-up form in at the pace of a person.
  func signUp(_ person: Person, _ entries: [String: String] = [:]) throws -> Response {
    let form = try form("/signup", on: "/signup")
    site.clock.advance(seconds: 5)
    let own = [
      "handle": person.handle, "name": person.name, "email": person.email,
      "password": person.password,
    ]
    return send(form, own.merging(entries) { $1 })
  }

  func logIn(_ person: Person) throws -> Response {
    try logIn(as: person.handle, password: person.password)
  }

  func logIn(as login: String, password: String, page: String = "/login") throws -> Response {
    try submit("/login", on: page, ["login": login, "password": password])
  }

  /// Whether the site knows who this is.
  var isSignedIn: Bool { self.get("/profile").status == .ok }

  /// Publishes a post and returns its address.
  func publish(_ text: String) throws -> String {
    try submit("/posts", on: "/", ["text": text])
    let newest = try get("/").markup().all(ofClass: "when").first
    return newest?["href"] ?? ""
  }

  /// Publishes a post, for whomever it may be, and returns its address.
  func publish(_ entries: [String: String], for visibility: Visibility) throws -> String {
    let choice = ["visibility": "\(visibility.rawValue)"]
    let sent = try submit("/posts", on: "/", entries.merging(choice) { $1 })
    try #require(sent.status == .seeOther)
    let places = try get("/").markup().all("nav").flatMap { $0.all("a") }
    let own = try #require(places.compactMap { $0["href"] }.first { $0.hasPrefix("/@") })
    return try #require(try get(own).markup().all(ofClass: "when").first?["href"])
  }
}
