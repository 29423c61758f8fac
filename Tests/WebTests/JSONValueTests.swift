import Foundation
import Fuzz
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
    "{\"a\":1}x", "NaN", "[1e999]", "{\"a\":1,}", "[1,]", "[,1]", "[1 2]", "{\"a\" 1}", "{a:1}",
    "{1:1}", "[", "{\"a\"", "-", "1.", ".5", "+1", "1e", "1e+", "--1", "0x1", "tru", "True",
    "\u{FEFF}1",
    "\"\\x\"", "\"\\u12\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\t\"", "// 1", "[1]//",
    "\u{A0}1",
  ])
  func `what is no JSON is refused`(text: String) {
    #expect { try parsed(text) } throws: { ($0 as? HTTPError)?.status == .badRequest }
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\ud83d\udc26""#, "🐦"),
    (#""\uD83D\uDC26\u0000é漢🐦\u007f""#, "🐦\0é漢🐦\u{7F}"), (#""\uffff\ue000""#, "\u{FFFF}\u{E000}"),
  ])
  func `a text means what its escapes say`(json: String, text: String) throws {
    #expect(try parsed(json) == .string(text))
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("-12.5e-1", -1.25), ("1E2", 100), ("0.1", 0.1),
      ("123456789012345678901234567890", 1.2345678901234568e29),
    ] as [(String, Double)])
  func `a number is what its digits say`(json: String, number: Double) throws {
    #expect(try parsed(json) == .number(number))
  }

  @Test func `blanks may stand where they mean nothing`() throws {
    #expect(
      try parsed(" \t\r\n{ \"a\" : [ ] , \"a\" : [ 1 , 2 ] } \n")
        == .object(["a": .array([.number(1), .number(2)])]))
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
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try parsed(nested(100)) }
    #expect(throws: HTTPError.self) { try parsed(nested(101)) }
  }

  @Test func `whatever is read is JSON to others too`() {
    var random = SeededGenerator(seed: 7)
    let valid = Array(#"{"body":"h\u00e9llo\n","list":[1,2.5e3,true,null,{}],"x":-0.1}"#.utf8)
    for _ in 0..<5_000 {
      let bytes = random.mutated(valid)
      guard (try? JSONValue(parsing: bytes)) != nil else { continue }
      #expect(
        throws: Never.self, "\(String(decoding: bytes, as: UTF8.self))"
      ) {
        try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      }
    }
  }
}
