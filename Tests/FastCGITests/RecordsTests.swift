import Testing

@testable import FastCGI

@Suite struct RecordsTests {
  /// The contents of the records of one kind, and what is left after them.
  private func contents(of kind: UInt8, in bytes: inout ArraySlice<UInt8>) -> [[UInt8]] {
    var contents: [[UInt8]] = []
    while let header = Optional(bytes.prefix(8)), header.count == 8,
      header.dropFirst().first == kind
    {
      let fields = Array(header)
      let length = Int(fields[4]) << 8 | Int(fields[5])
      contents.append(Array(bytes.dropFirst(8).prefix(length)))
      bytes = bytes.dropFirst(8 + length + Int(fields[6]))
    }
    return contents
  }

  @Test(arguments: [0, 1, 65_527, 65_528, 65_529, 200_000])
  func `an answer of any length is cut into records, ended, and says that it is complete`(
    length: Int
  ) {
    let answer = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
    var bytes = Records.answer(answer, to: 258)[...]
    #expect(bytes.prefix(4).suffix(2) == [1, 2])
    let output = contents(of: 6, in: &bytes)
    #expect(Array(output.joined()) == answer)
    #expect(output.last == [] && !output.dropLast().contains([]))
    #expect(contents(of: 3, in: &bytes) == [[0, 0, 0, 0, 0, 0, 0, 0]])
    #expect(bytes.isEmpty)
  }
}
