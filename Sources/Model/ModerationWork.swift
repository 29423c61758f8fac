/// What waits for a moderator's word.
public struct ModerationWork: Hashable, Sendable {
  /// Open reports.
  public let reports: Int
  /// People who ask to be let in.
  public let signups: Int

  public init(reports: Int, signups: Int) {
    self.reports = reports
    self.signups = signups
  }

  public var isDone: Bool { reports == 0 && signups == 0 }
}
