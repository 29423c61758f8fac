import Testing
import Web

@Suite struct EventStreamWriterTests {
  private func text(_ write: (inout EventStreamWriter) -> Void) -> String {
    var stream = EventStreamWriter()
    write(&stream)
    return String(decoding: stream.bytes, as: UTF8.self)
  }

  @Test func `a message says what it is, how far it goes and what it brings`() {
    #expect(
      text { $0.event("posts", id: 7, data: "<p>\n</p>") }
        == "event: posts\nid: 7\ndata: <p>\ndata: </p>\n\n")
  }

  @Test(arguments: [
    ("a\n", "data: a\n"), ("", "data: \n"), ("a\n\nb", "data: a\ndata: \ndata: b\n"),
    ("a\rid: 9", "data: a\ndata: id: 9\n"), ("a\r\nevent: x", "data: a\ndata: \ndata: event: x\n"),
  ])
  func `no line of the data can be taken for another field`(data: String, lines: String) {
    #expect(text { $0.event("x", data: data) } == "event: x\n\(lines)\n")
  }

  @Test func `the time after which one comes back is no message`() {
    #expect(text { $0.retry(milliseconds: 1_500) } == "retry: 1500\n\n")
  }
}
