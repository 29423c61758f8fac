import Testing

@testable import FCGIApp

extension TestSite {
  /// A site that sends mail through a program.
  convenience init(
    sendingBy program: FakeSendmail, _ configure: (inout Configuration) -> Void = { _ in },
    instant: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) throws {
    try self.init(
      {
        $0.sendmail = program.path
        $0.mailFrom = "martlet@example.org"
        configure(&$0)
      }, instant: instant)
  }

  /// Does what the mailer's thread does when it is called.
  /// - Returns: the seconds until it looks again; nil if no mail waits.
  @discardableResult
  func emptyOutbox() throws -> Int64? {
    try #require(app.mailer).emptyOutbox()?.components.seconds
  }
}
