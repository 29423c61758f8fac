import Testing

@testable import Web

@Suite struct JSONValueTests {
  private func parsed(_ text: String) throws -> JSONValue {
    try JSONValue(parsing: Array(text.utf8))
  }

  @Test func `every kind of value is read`() throws {
    let value = try parsed(#"{"a":"é\u00e9\n","b":[1,-2.5e3,true,null,{}],"c":{"d":""}}"#)
    #expect(
      value
        == .object([
          "a": .string("éé\n"),
          "b": .array([.number(1), .number(-2500), .bool(true), .null, .object([:])]),
          "c": .object(["d": .string("")]),
        ]))
    #expect(try parsed(" 7 ") == .number(7))
  }

  @Test(arguments: [
    "", " ", "{", "{\"a\":}", "{'a':1}", "nul", "\"a", "01", "\"\u{1}\"", "1 2",
    "\"\\ud800\"",
    "{\"a\":1}x", "NaN", "[1e999]",
  ])
  func `what is no JSON is refused`(text: String) {
    #expect { try parsed(text) } throws: { ($0 as? HTTPError)?.status == .badRequest }
  }

  @Test func `only UTF-8 is read`() {
    let utf16 = Array("\"ab\"".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [utf16, [0xFF, 0xFE] + utf16, [0x22, 0xFF, 0x22], [0x22, 0x00, 0x22]] {
      #expect(throws: HTTPError.self) { try JSONValue(parsing: bytes) }
    }
  }

  @Test func `what is nested without end is refused`() {
    for opening in ["[", "{\"a\":"] {
      #expect(throws: HTTPError.self) { try parsed(String(repeating: opening, count: 100_000)) }
    }
    let deep = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
    #expect(throws: HTTPError.self) { try parsed(deep) }
  }

  @Test func `bytes at random are read or refused`() {
    var random = SeededGenerator(seed: 7)
    let valid = Array(#"{"body":"hello","list":[1,2.5,true,null]}"#.utf8)
    for _ in 0..<2_000 {
      _ = try? JSONValue(parsing: random.mutated(valid))
    }
  }
}
