public import Model

/// Who is suspended, for moderators.
public struct SuspendedPage: Page {
  public var people: CursorPage<PersonLine>
  public var work: ModerationWork

  public init(people: CursorPage<PersonLine>, work: ModerationWork) {
    self.people = people
    self.work = work
  }

  public func title(in frame: Frame) -> String { frame.text.moderation.suspended }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.moderation
    return """
      \(frame.moderationHeader(.suspended, work))\
      \(frame.list(
        people, path: ModerationSection.suspended.rawValue, empty: words.nobodySuspended
      ) {
        frame.reinstateButton($0.account)
      })
      """
  }
}
