import Fuzz
import Testing
import Web

struct EntityTagTests {
  @Test(arguments: [
    ("\"7\"", false), ("W/\"7\"", false), ("\"1\", W/\"7\"", false), ("*", false), (" * ", false),
    ("\"1\",,\t\"7\" ", false), ("\"a,7\", \"7\"", false),
    ("\"8\"", true), ("\"77\"", true), ("7", true), ("\"7", true), ("", true), ("W/", true),
    ("w/\"7\"", true), ("\"1\" \"7\"", true), ("\"a, \"7\"", true), ("*, \"1\"", true),
  ])
  func `If-None-Match holds unless it names the tag, weak or strong`(header: String, holds: Bool) {
    #expect(EntityTag.weak("7").satisfies(ifNoneMatch: header) == holds)
    #expect(EntityTag.strong("7").satisfies(ifNoneMatch: header) == holds)
  }

  @Test(arguments: [
    ("\"7\"", true), ("\"1\", \"7\"", true), ("*", true),
    ("W/\"7\"", false), ("\"8\"", false), ("7", false), ("", false),
  ])
  func `If-Match holds when it names the tag strongly`(header: String, holds: Bool) {
    #expect(EntityTag.strong("7").satisfies(ifMatch: header) == holds)
    #expect(EntityTag.weak("7").satisfies(ifMatch: header) == (header == "*"))
  }

  @Test func `without the headers there is no condition`() {
    #expect(EntityTag.strong("7").satisfies(ifMatch: nil))
    #expect(EntityTag.strong("7").satisfies(ifNoneMatch: nil))
    #expect(Request.made().precondition(for: .weak("7")) == .proceed)
  }

  @Test(arguments: [
    ("GET", "If-None-Match", "W/\"7\"", Precondition.notModified),
    ("HEAD", "If-None-Match", "\"7\"", .notModified),
    ("PUT", "If-None-Match", "*", .failed),
    ("GET", "If-None-Match", "\"6\"", .proceed),
    ("PUT", "If-Match", "\"6\"", .failed),
    ("PUT", "If-Match", "\"7\"", .proceed),
  ])
  func `a request's condition decides its answer`(
    method: String, header: String, value: String, expected: Precondition
  ) {
    let request = Request.made(method, headers: [(header, value)])
    #expect(request.precondition(for: .strong("7")) == expected)
  }

  @Test func `a tag is quoted and can be told from another`() {
    #expect(EntityTag.weak("12-3").headerValue == "W/\"12-3\"")
    #expect(EntityTag.strong("a\"b\r\n c").headerValue == "\"a%22b%0D%0A%20c\"")
    #expect(EntityTag.weak("7") != EntityTag.strong("7"))
  }

  @Test func `every tag recognises itself in a list and hostile lists do no harm`() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<20_000 {
      let tag = EntityTag.strong(random.text(0...8))
      let list = "W/\"x\", \(tag.headerValue),\(EntityTag.weak("y").headerValue)"
      #expect(!tag.satisfies(ifNoneMatch: list))
      #expect(tag.satisfies(ifMatch: list))
      let broken = String(decoding: random.mutated(Array(list.utf8)), as: UTF8.self)
      #expect(EntityTag.strong("absent").satisfies(ifNoneMatch: broken) || broken.contains("*"))
    }
  }
}
