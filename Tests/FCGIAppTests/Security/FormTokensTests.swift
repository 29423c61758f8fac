import Model
import Testing

@testable import FCGIApp

@Suite struct FormTokensTests {
  private let tokens: FormTokens
  private let secret: [UInt8] = Array(1...32)

  init() throws { tokens = try FormTokens(key: Array(repeating: 7, count: 32)) }

  @Test func `the same holder gets the same token, on every responder`() throws {
    let other = try FormTokens(key: Array(repeating: 7, count: 32))
    #expect(
      try tokens.csrf(for: .session(secret: secret)) == other.csrf(for: .session(secret: secret)))
  }

  @Test func `another secret, another kind of holder or another key gets another`() throws {
    let all = try [
      tokens.csrf(for: .session(secret: secret)), tokens.csrf(for: .visitor(secret: secret)),
      tokens.csrf(for: .session(secret: secret.reversed())),
      FormTokens(key: Array(repeating: 8, count: 32)).csrf(for: .session(secret: secret)),
    ]
    #expect(Set(all).count == all.count)
  }

  @Test func `a note of when a form was opened is read back`() throws {
    let moment = TestClock.start
    #expect(try tokens.moment(ofOpening: tokens.opening(at: moment)) == moment)
  }

  @Test func `a note that somebody changed, or another key made, is not`() throws {
    let note = try tokens.opening(at: TestClock.start)
    let later = try tokens.opening(at: TestClock.start.adding(seconds: 1))
    let code = note.split(separator: ".")[1]
    let foreign = try FormTokens(key: Array(repeating: 8, count: 32)).opening(at: TestClock.start)
    let forged = [
      "", ".", "1.", ".\(code)", "1.\(code)", String(note.dropLast()), note + "A",
      "\(later.split(separator: ".")[0]).\(code)", foreign, "99999999999999999999.\(code)",
    ]
    for candidate in forged {
      #expect(try tokens.moment(ofOpening: candidate) == nil, "\(candidate)")
    }
  }
}
