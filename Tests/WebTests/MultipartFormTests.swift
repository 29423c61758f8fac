import Fuzz
import Testing

@testable import Web

struct MultipartFormTests {
  private func part(_ disposition: String, _ content: String) -> String {
    "--cut\r\nContent-Disposition: \(disposition)\r\n\r\n\(content)\r\n"
  }

  private func parse(_ text: String, boundary: String = "cut") throws -> FormFields {
    try parse(Array(text.utf8), boundary: boundary).fields
  }

  /// - Parameter pieceSize: how many bytes come at a time.
  private func parse(
    _ bytes: [UInt8], boundary: String = "cut", pieceSize: Int = .max, fieldLimit: Int = 1 << 20
  ) throws(HTTPError) -> (fields: FormFields, files: [ReceivedFile]) {
    let files = ReceivedFiles()
    var form = try MultipartForm(boundary: boundary, files: files, fieldLimit: fieldLimit)
    var rest = bytes[...]
    while !rest.isEmpty {
      try form.take(rest.prefix(pieceSize))
      rest = rest.dropFirst(pieceSize)
    }
    return (try form.finish(), files.all)
  }

  @Test func `fields and files are told apart`() throws {
    let body =
      part("form-data; name=\"text\"", "hello\r\n--cute is not the boundary")
      + "--cut\r\ncontent-type: image/png\r\n"
      + "content-disposition: form-data; filename=\"a;b.png\"; name=picture\r\n\r\n\0\r\n\r\n--cut--"
    let request = Request.made(
      "POST", type: "multipart/form-data; boundary=\"cut\"", body: Array(body.utf8))
    let files = ReceivedFiles()
    let form = try request.form(bodyLimit: body.utf8.count, fieldLimit: 40, files: files)
    #expect(form["text"] == "hello\r\n--cute is not the boundary")
    #expect(
      files.all == [
        ReceivedFile("picture", "a;b.png", contentType: "image/png", bytes: [0, 13, 10])
      ])
    #expect(form["picture"] == nil)
    #expect(try request.form()["text"] == form["text"])
  }

  @Test func `text around the parts is ignored`() throws {
    let form = try parse(
      "preamble\r\n" + part("form-data; name=a", "1") + "--cut-- \r\nepilogue")
    #expect(form["a"] == "1")
  }

  @Test func `a boundary line may end in blanks`() throws {
    #expect(
      try parse("--cut \t\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--cut--")["a"]
        == "1")
  }

  @Test(arguments: [
    ("a%22b%0D%0A%41", "a\"b\r\n%41"), ("a\\\"b", "a\"b"), ("C:\\dir\\x", "C:\\dir\\x"),
    ("caf\u{E9}", "caf\u{E9}"),
  ])
  func `a file name is read as browsers escape it`(sent: String, filename: String) throws {
    let body = part("form-data; name=f; filename=\"\(sent)\"", "x") + "--cut--"
    #expect(try parse(Array(body.utf8)).files.first?.part.filename == filename)
  }

  @Test func `a file input left empty is no file`() throws {
    let body = part("form-data; name=f; filename=\"\"", "") + "--cut--"
    let (fields, files) = try parse(Array(body.utf8))
    #expect(fields.isEmpty && files.isEmpty)
  }

  @Test func `a file without a name or without a byte is one`() throws {
    let body =
      part("form-data; name=f; filename=\"\"", "x") + part("form-data; name=g; filename=e", "")
      + "--cut--"
    #expect(
      try parse(Array(body.utf8)).files
        == [ReceivedFile("f", "", bytes: [0x78]), ReceivedFile("g", "e", bytes: [])])
  }

  @Test func `fields may be so long and no longer, whatever the files are`() throws {
    let body = Array(
      (part("form-data; name=a", "12345") + part("form-data; name=f; filename=f", "1234567890")
        + part("form-data; name=b", "12345") + "--cut--").utf8)
    #expect(try parse(body, fieldLimit: 10).fields["b"] == "12345")
    let error = #expect(throws: HTTPError.self) { try parse(body, fieldLimit: 9) }
    #expect(error?.status == .contentTooLarge)
  }

  @Test func `a form with files may be so long and no longer`() throws {
    let body = Array((part("form-data; name=f; filename=f", "1234567890") + "--cut--").utf8)
    let request = Request.made("POST", type: "multipart/form-data; boundary=cut", body: body)
    _ = try request.form(bodyLimit: body.count, fieldLimit: 0, files: ReceivedFiles())
    let error = #expect(throws: HTTPError.self) {
      try request.form(bodyLimit: body.count - 1, fieldLimit: 0, files: ReceivedFiles())
    }
    #expect(error?.status == .contentTooLarge)
  }

  @Test(arguments: [
    "", "--cut", "--cut\r\n", "--cut\r\n\r\nx\r\n--cut--", "--other\r\n\r\n--other--",
    "--cut\r\nContent-Disposition: form-data; name=a\r\n\r\n1",
    "--cut\r\nContent-Disposition: form-data; name=a\r\n--cut--",
    "--cut\r\nContent-Disposition: form-data\r\n\r\n1\r\n--cut--",
    "--cut\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--cut--",
    "--cut\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n--cut--",
    "--cut\r\nContent-Type: text/plain\r\n\r\n1\r\n--cut--",
    "--cut\r\nno colon\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--cut--",
  ])
  func `a broken body is refused`(body: String) {
    let error = #expect(throws: HTTPError.self) { try parse(body) }
    #expect(error?.status == .badRequest)
  }

  @Test func `a value that is not UTF-8 is refused and a file is not`() throws {
    let opening = "--cut\r\nContent-Disposition: form-data; name=a"
    let rest: [UInt8] = [13, 10, 13, 10, 0xFF] + Array("\r\n--cut--".utf8)
    #expect(throws: HTTPError.self) { try parse(Array(opening.utf8) + rest) }
    let form = try parse(Array((opening + "; filename=f").utf8) + rest)
    #expect(form.files.first?.bytes == [0xFF])
  }

  @Test(arguments: ["", String(repeating: "b", count: 71), "a\r\nb", "caf\u{E9}", "end "])
  func `a boundary that is none is refused`(boundary: String) {
    #expect(throws: HTTPError.self) { try parse("--\(boundary)--", boundary: boundary) }
  }

  @Test func `there may be 100 parts and no more`() throws {
    let parts = String(repeating: part("form-data; name=a", "1"), count: 100)
    #expect(try parse(parts + "--cut--").all("a").count == 100)
    #expect(throws: HTTPError.self) {
      try parse(parts + part("form-data; name=f; filename=\"\"", "") + "--cut--")
    }
  }

  @Test func `a part may have 8 KiB of headers and no more`() throws {
    func body(padding: Int) -> String {
      let headers = "Content-Disposition: form-data; name=a\r\nX: "
      return "--cut\r\n" + headers + String(repeating: "x", count: padding - headers.utf8.count - 4)
        + "\r\n\r\n1\r\n--cut--"
    }
    #expect(try parse(body(padding: 8192))["a"] == "1")
    #expect(throws: HTTPError.self) { try parse(body(padding: 8193)) }
  }

  @Test func `any fields and files come back from what they are written as`() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      // Browsers do not escape the percent sign itself, so it cannot come back from every name.
      let names = (0..<3).map { _ in "n" + random.text(0...10).replacing("%", with: "") }
      let (name, value) = (names[0], random.text(0...30))
      let file = ReceivedFile(
        names[1], names[2], contentType: "text/plain", bytes: random.bytes(0...50))
      let form = try parse(
        serialized(field: (name, value), file: file),
        pieceSize: .random(in: 1...100, using: &random))
      #expect(form.fields.fields.elementsEqual([(name: name, value: value)], by: ==))
      #expect(form.files == [file])
    }
  }

  @Test func `hostile bytes are read within the limits or refused with 400`() {
    var random = SeededGenerator(seed: 4)
    let file = ReceivedFile("f", "x.png", contentType: "image/png", bytes: [1, 2, 13, 10])
    let valid = serialized(field: ("text", "hello"), file: file)
    for round in 0..<20_000 {
      let bytes =
        round.isMultiple(of: 4)
        ? Array("--cut\r\n".utf8) + random.bytes(0...80) : random.mutated(valid)
      do throws(HTTPError) {
        let form = try parse(bytes)
        let size = form.files.map(\.bytes.count).reduce(0, +)
        #expect(form.fields.map(\.value.utf8.count).reduce(size, +) <= bytes.count)
        let piecewise = try parse(bytes, pieceSize: 1 + round % 17)
        #expect(piecewise.files == form.files)
        #expect(piecewise.fields.fields.elementsEqual(form.fields.fields, by: ==))
      } catch {
        #expect(error.status == .badRequest)
        #expect(throws: HTTPError.self) { try parse(bytes, pieceSize: 1 + round % 17) }
      }
    }
  }

  /// As browsers write it: quotes and line breaks in names escaped, everything else as it is.
  private func serialized(field: (name: String, value: String), file: ReceivedFile) -> [UInt8] {
    func escaped(_ text: String) -> String {
      PercentEncoding.encode(text) { $0 != .quote && $0 != .carriageReturn && $0 != .lineFeed }
        .replacing("\\", with: "\\\\")
    }
    let opening =
      part("form-data; name=\"\(escaped(field.name))\"", field.value)
      + "--cut\r\nContent-Type: text/plain\r\nContent-Disposition: form-data; "
      + "name=\"\(escaped(file.part.name))\"; filename=\"\(escaped(file.part.filename))\"\r\n\r\n"
    return Array(opening.utf8) + file.bytes + Array("\r\n--cut--\r\n".utf8)
  }
}
