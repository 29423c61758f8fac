import Fuzz
import Testing
import Web

struct RouterTests {
  private let router: Router<String>

  init() throws {
    router = try Router([
      (.get, "/", "home"),
      (.get, "/users/me", "me"),
      (.get, "/users/me/posts", "my posts"),
      (.get, "/users/{id}", "user"),
      (.put, "/users/{id}", "change user"),
      (.delete, "/users/{id}", "delete user"),
      (.get, "/users/{id}/likes", "likes"),
      (.get, "/{page}", "page"),
      (.get, "/@{handle}", "profile"),
      (.get, "/@{handle}/posts/{id}", "profile post"),
      (.get, "/@@{group}", "group"),
      (.post, "/api/login/", "login"),
      (.options, "/raw", "raw options"),
      (.head, "/raw", "raw head"),
    ])
  }

  private func found(_ method: Web.Method?, _ path: String) -> [String]? {
    guard case .found(let endpoint, let captures) = router.match(method, path) else { return nil }
    return [endpoint] + captures.map(String.init)
  }

  @Test(arguments: [
    ("/", ["home"]), ("/users/me", ["me"]), ("/users/7", ["user", "7"]),
    ("/users/me/posts", ["my posts"]), ("/users/me/likes", ["likes", "me"]),
    ("/@ada", ["profile", "ada"]), ("/@ada/posts/9", ["profile post", "ada", "9"]),
    ("/@@staff", ["group", "staff"]), ("/about", ["page", "about"]), ("/@", ["page", "@"]),
    ("/@zoë", ["profile", "zoë"]), ("/users/me/", ["me"]), ("/@ada/", ["profile", "ada"]),
    ("/...", ["page", "..."]),
  ])
  func `a path leads to one endpoint, literals first`(path: String, expected: [String]) {
    #expect(found(.get, path) == expected)
  }

  @Test(arguments: [
    "", "users", "//", "/users//", "/users//likes", "/users/7//", "/Users/me", "/users/me/posts/1",
    "/.", "/..", "/users/..", "/users/./likes", "/@ada/posts", "/users",
  ])
  func `a path that only resembles a route is not found`(path: String) {
    if path == "/users" {
      #expect(found(.get, path) == ["page", "users"])
    } else if case .notFound = router.match(.get, path) {
      return
    } else {
      Issue.record("\(path) was found")
    }
  }

  @Test func `a slash at the end of a pattern makes no difference`() {
    #expect(found(.post, "/api/login") == ["login"])
    #expect(found(.post, "/api/login/") == ["login"])
  }

  @Test func `HEAD uses GET unless it has its own endpoint`() {
    #expect(found(.head, "/users/7") == ["user", "7"])
    #expect(found(.head, "/raw") == ["raw head"])
  }

  @Test func `OPTIONS is answered from the table unless it has its own endpoint`() {
    guard case .options(_, let allow) = router.match(.options, "/users/7") else {
      Issue.record("no options")
      return
    }
    #expect(allow == [.get, .head, .put, .delete, .options])
    #expect(found(.options, "/raw") == ["raw options"])
  }

  @Test(arguments: [Web.Method.post, .patch, nil])
  func `another method is not allowed, and says which are`(method: Web.Method?) {
    guard case .methodNotAllowed(_, let allow) = router.match(method, "/users/7") else {
      Issue.record("not refused")
      return
    }
    #expect(allow == [.get, .head, .put, .delete, .options])
  }

  @Test(arguments: ["", "users", "/a//b", "/{}", "/{a", "/a}", "/{a}b", "/{a}{b}", "/{{a}}"])
  func `what is no pattern is refused when the table is made`(text: String) {
    #expect(throws: RouteConflict.malformed(pattern: text)) {
      try Router([(method: .get, pattern: PathPattern(text), endpoint: 0)])
    }
  }

  @Test func `two routes for the same paths are refused when the table is made`() {
    let conflict = #expect(throws: RouteConflict.self) {
      try Router([
        (method: .get, pattern: "/users/{id}", endpoint: 0),
        (method: .get, pattern: "/users/{name}/", endpoint: 1),
      ])
    }
    #expect(
      conflict?.description == "GET /users/{id} and GET /users/{name}/ match the same paths")
  }

  @Test func `captures are named in their order`() {
    #expect(PathPattern("/@{handle}/posts/{id}").captureNames == ["handle", "id"])
  }

  @Test(arguments: ["+1", "007", "", "-0", "9223372036854775808", "１", "1 ", "0x1"])
  func `a number has one spelling in a path`(segment: String) {
    #expect(Int64(pathSegment: segment[...]) == nil)
  }

  @Test func `captures become values`() {
    #expect(Int64(pathSegment: "9223372036854775807") == .max)
    #expect(Int64(pathSegment: "-5") == -5)
    #expect(String(pathSegment: "ada") == "ada")
  }

  @Test func `hostile paths are matched without harm`() {
    var random = SeededGenerator(seed: 7)
    let valid = Array("/@ada/posts/12/users/me/likes".utf8)
    for _ in 0..<20_000 {
      let path = String(decoding: random.mutated(valid), as: UTF8.self)
      guard case .found(_, let captures) = router.match(.get, path) else { continue }
      #expect(captures.allSatisfy { !$0.isEmpty && !$0.contains("/") })
    }
  }
}
