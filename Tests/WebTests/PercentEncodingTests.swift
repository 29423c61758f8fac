import Fuzz
import Testing
import Web

struct PercentEncodingTests {
  @Test func `a path segment keeps what a segment may hold`() {
    #expect(PercentEncoding.encode(pathSegment: "@zoë/a b?c#d%") == "@zo%C3%AB%2Fa%20b%3Fc%23d%25")
  }

  @Test func `a query value keeps nothing that separates`() {
    #expect(PercentEncoding.encode(query: "a&b=c+d e~") == "a%26b%3Dc%2Bd%20e~")
  }

  @Test(arguments: ["%", "%4", "%zz", "a%2", "%%41"])
  func `a bad escape is refused`(text: String) {
    #expect(PercentEncoding.decode(text) == nil)
  }

  @Test func `any text comes back`() {
    var random = SeededGenerator(seed: 10)
    for _ in 0..<20_000 {
      let text = random.text(0...20)
      #expect(PercentEncoding.decode(PercentEncoding.encode(query: text)) == Array(text.utf8))
      #expect(PercentEncoding.decode(PercentEncoding.encode(pathSegment: text)) == Array(text.utf8))
    }
  }

  @Test func `an encoded segment is one segment of a request's path`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5_000 {
      let text = random.text(1...12).replacing("/", with: "").replacing("\0", with: "")
      let request = Request.made("GET", "/x/" + PercentEncoding.encode(pathSegment: text))
      #expect(request.path == "/x/" + text)
    }
  }
}
