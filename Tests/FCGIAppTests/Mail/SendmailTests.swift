import Foundation
import Glibc
import Model
import Testing

@testable import FCGIApp

@Suite struct SendmailTests {
  private let program: FakeSendmail
  private let ada: EmailAddress

  init() throws {
    program = try FakeSendmail()
    ada = try EmailAddress("ada@example.net")
  }

  private func sendmail(patience: Duration = .seconds(60)) throws -> Sendmail {
    Sendmail(
      path: program.path, sender: try EmailAddress("martlet@example.org"), patience: patience)
  }

  @Test func `the program gets the whole message, and is told who sends it`() throws {
    let body = String(repeating: "a line of a long letter\n", count: 20_000)
    try sendmail().handOver("Subject: x\n\n\(body)", to: ada)
    #expect(try program.mail().map(\.text) == [body])
    #expect(try program.calls() == ["-i -t -f martlet@example.org\n"])
  }

  @Test func `what it says when it refuses is told, without anybody's address`() throws {
    try program.refuses("relay to ada@example.net denied")
    let refusal = #expect(throws: Sendmail.Refusal.self) {
      try sendmail().handOver("x", to: ada)
    }
    let words = try #require(refusal).description
    #expect(words.contains("ended with status 75: relay to (recipient) denied"))
    #expect(!words.contains("ada@"))
  }

  @Test func `one that hangs is ended, and what it has started with it`() throws {
    let trace = program.folder.appendingPathComponent("child").path
    try program.become("sleep 1000 & echo $! > \(trace); wait")
    let refusal = #expect(throws: Sendmail.Refusal.self) {
      try sendmail(patience: .milliseconds(200)).handOver("x", to: ada)
    }
    #expect(refusal?.description.contains("did not end within") == true)
    let child = try String(contentsOfFile: trace, encoding: .utf8).trimmed
    while FileManager.default.fileExists(atPath: "/proc/\(child)/fd/0") { sched_yield() }
  }

  @Test func `one that is not there is told of`() throws {
    let nowhere = Sendmail(path: "/nowhere/sendmail", sender: ada)
    let refusal = #expect(throws: Sendmail.Refusal.self) {
      try nowhere.handOver("x", to: ada)
    }
    #expect(refusal?.description.contains("/nowhere/sendmail cannot be started") == true)
  }

  @Test func `it can be ended by signals, whatever this thread blocks`() throws {
    let tell = #"while read -r line; do case "$line" in SigBlk*) echo "$line" >&2;; esac; done"#
    try program.become("\(tell) </proc/self/status; exit 1")
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    let result = Result { try sendmail().handOver("x", to: ada) }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    #expect {
      try result.get()
    } throws: {
      "\($0)".contains("0000000000000000")
    }
  }
}
