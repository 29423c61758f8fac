import Testing

@testable import FCGIApp

@Suite struct ProgramTests {
  private let program = Program(path: "/opt/martlet", ini: "/etc/martlet.ini")

  @Test func `a canary reads everybody's configuration unless it has one of its own`() {
    #expect(program.canary(Canary()) == nil)
    #expect(
      program.canary(Canary(binary: "/next")) == Program(path: "/next", ini: "/etc/martlet.ini"))
    #expect(
      program.canary(Canary(binary: "/next", ini: "/etc/next.ini"))
        == Program(path: "/next", ini: "/etc/next.ini"))
  }

  @Test func `this program is found by an absolute path`() {
    let own = Program.own(ini: "site.ini")
    #expect(own.path.hasPrefix("/") && own.ini.hasSuffix("/site.ini") && own.ini.hasPrefix("/"))
  }
}
