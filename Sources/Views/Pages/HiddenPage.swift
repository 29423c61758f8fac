public import Model

/// Whom one has muted, or blocked, and a way to take it back; the latest comes first.
public struct HiddenPage: Page {
  /// By the address of the page.
  public enum Kind: String, CaseIterable, Sendable {
    case muted = "/muted"
    case blocked = "/blocked"
  }

  public var kind: Kind
  public var people: CursorPage<PersonLine>

  public init(kind: Kind, people: CursorPage<PersonLine>) {
    self.kind = kind
    self.people = people
  }

  public func title(in frame: Frame) -> String { frame.text.hidden.title }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.hidden
    let tabs = [
      Tab(path: Kind.muted.rawValue, words: words.muted),
      Tab(path: Kind.blocked.rawValue, words: words.blocked),
    ]
    return """
      <h1>\(words.title)</h1>
      \(frame.tabs(tabs, current: kind.rawValue, label: words.title))\
      <p class="lead">\(kind == .muted ? words.muteHint : words.blockHint)</p>
      \(frame.list(
        people, path: kind.rawValue,
        empty: kind == .muted ? words.nobodyMuted : words.nobodyBlocked
      ) {
        button($0.account, in: frame)
      })
      """
  }

  private func button(_ person: Account, in frame: Frame) -> HTML {
    let words = frame.text.hidden
    let handle = person.handle.text
    return switch kind {
    case .muted:
      frame.personForm(person, to: "unmute", does: words.unmuteOf(handle), words: words.unmute)
    case .blocked:
      """
      <div class="actions"><a class="quiet" href="/@\(person.handle)/report" \
      aria-label="\(frame.text.report.reportOf(handle))">\(frame.text.report.report)</a> \
      \(frame.personForm(person, to: "unblock", does: words.unblockOf(handle), words: words.unblock))</div>
      """
    }
  }
}
