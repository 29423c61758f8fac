import Fuzz
import Testing

@testable import Web

struct URLEncodedFormTests {
  private func parse(_ text: String) throws(HTTPError) -> FormFields {
    try URLEncodedForm.parse(Array(text.utf8))
  }

  @Test func `fields are read as browsers write them`() throws {
    let form = try parse("text=a+b%26c%3D%0D%0A&tag=x&tag=y&empty=&bare&&=nameless")
    #expect(form["text"] == "a b&c=\r\n")
    #expect(form["tag"] == "x")
    #expect(form.all("tag") == ["x", "y"])
    #expect(form["empty"] == "")
    #expect(form["bare"] == "")
    #expect(form[""] == "nameless")
    #expect(form["absent"] == nil)
    #expect(form.fields.count == 6)
  }

  @Test func `a bad escape stands for itself`() throws {
    let form = try parse("a=100%&b=%zz&c=%4&d=%%41")
    #expect(form["a"] == "100%")
    #expect(form["b"] == "%zz")
    #expect(form["c"] == "%4")
    #expect(form["d"] == "%A")
  }

  @Test func `NUL is left for validation`() throws {
    #expect(try parse("a=x%00y")["a"] == "x\0y")
  }

  @Test(arguments: ["a=%ff", "%c0%af=1", "a=%ed%a0%80"])
  func `what is not UTF-8 is refused`(text: String) {
    let error = #expect(throws: HTTPError.self) { try parse(text) }
    #expect(error?.status == .badRequest)
  }

  @Test func `there may be 200 fields and no more`() throws {
    let fields = Array(repeating: "a=1", count: 200).joined(separator: "&")
    #expect(try parse(fields).all("a").count == 200)
    #expect(throws: HTTPError.self) { try parse(fields + "&a=1") }
  }

  @Test func `a name may have 128 bytes and no more`() throws {
    let name = String(repeating: "n", count: 128)
    #expect(try parse(name + "=1")[name] == "1")
    #expect(throws: HTTPError.self) { try parse(name + "n=1") }
  }

  @Test func `the query of a request is a form`() throws {
    #expect(try Request.made("GET", "/search?q=caf%C3%A9&before=7").query["q"] == "café")
    #expect(try Request.made("GET", "/search").query.isEmpty)
    #expect(throws: HTTPError.self) { try Request.made("GET", "/search?q=%ff").query }
  }

  @Test func `any fields come back from what they are written as`() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<5_000 {
      let fields = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        (name: random.text(0...12), value: random.text(0...20))
      }
      let form = try parse(URLEncodedForm.serialize(fields))
      #expect(form.fields.elementsEqual(fields, by: ==))
    }
  }

  @Test func `hostile bytes are read within the limits or refused with 400`() {
    var random = SeededGenerator(seed: 2)
    let valid = Array("text=a+b%26c&tag=%C3%A9&n=1&%41=%42%&&=x".utf8)
    for round in 0..<20_000 {
      let bytes = round.isMultiple(of: 2) ? random.mutated(valid) : random.bytes(0...60)
      do throws(HTTPError) {
        let form = try URLEncodedForm.parse(bytes)
        let again = try parse(URLEncodedForm.serialize(form.fields))
        #expect(again.fields.elementsEqual(form.fields, by: ==))
        #expect(form.fields.allSatisfy { $0.name.utf8.count <= 128 })
      } catch {
        #expect(error.status == .badRequest)
      }
    }
  }
}
