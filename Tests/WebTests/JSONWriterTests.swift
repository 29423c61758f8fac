import Testing
import Web

struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `objects and arrays nest with their commas`() {
    let text = written { json in
      json.object { json in
        json.member("id", 7)
        json.member("name", "ada")
        json.member("bio", nil as String?)
        json.key("posts")
        json.array { json in
          for id in 1...2 { json.object { $0.member("id", id) } }
          json.array { _ in }
          json.value(true)
          json.null()
        }
        json.member("done", false)
      }
    }
    #expect(
      text
        == #"{"id":7,"name":"ada","bio":null,"posts":[{"id":1},{"id":2},[],true,null],"done":false}"#
    )
  }

  @Test func `strings are escaped by RFC 8259`() {
    #expect(
      written { $0.value("\"\\/\n\r\t\0\u{1F}\u{7F}é🐦") }
        == "\"\\\"\\\\/\\n\\r\\t\\u0000\\u001f\u{7F}é🐦\"")
  }

  @Test func `numbers keep every digit`() {
    #expect(written { $0.value(Int64.min) } == "-9223372036854775808")
    #expect(written { $0.value(Int64.max) } == "9223372036854775807")
    #expect(written { $0.value(0) } == "0")
    #expect(written { $0.value(-10) } == "-10")
  }

  @Test func `an error in the middle reaches the caller`() {
    #expect(throws: HTTPError.self) {
      var json = JSONWriter()
      try json.array { _ throws(HTTPError) in throw .notFound }
    }
  }
}
