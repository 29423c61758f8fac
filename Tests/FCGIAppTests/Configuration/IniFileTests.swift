import Testing

@testable import FCGIApp

@Suite struct IniFileTests {
  @Test func `keys and values are read with their lines; comments and blanks are not`() {
    let file = IniFile("; a comment\n# another\n\n[martlet]\n key = a value = b \nempty =\n")
    #expect(
      file.entries == [
        IniFile.Entry(section: .martlet, key: "key", value: "a value = b", line: 5),
        IniFile.Entry(section: .martlet, key: "empty", value: "", line: 6),
      ])
    #expect(file.faults.isEmpty)
  }

  @Test func `line ends of other systems are line ends`() {
    let file = IniFile("[martlet]\r\nkey = value\r\nother = 1\r\n")
    #expect(file.entries.map(\.value) == ["value", "1"])
    #expect(file.entries.map(\.line) == [2, 3])
  }

  @Test func `a value keeps its semicolons and hashes`() {
    #expect(IniFile("[martlet]\nsite-name = A; B # C").entries.first?.value == "A; B # C")
  }

  @Test func `every line that says nothing is told`() {
    let file = IniFile("key = outside\n[uwsgi]\nkey = elsewhere\n[martlet]\nnonsense\n")
    #expect(file.faults.map(\.line) == [1, 2, 3, 5])
    #expect(file.entries.isEmpty)
  }
}
