public import Model

/// Where one asks for an archive of one's account, sees how far it is, and fetches it.
public struct ExportPage: Page {
  /// Nil for whoever has not asked.
  public var export: Export?
  /// Whether they asked just now, and too often.
  public var isTooOften: Bool

  public init(export: Export?, isTooOften: Bool = false) {
    self.export = export
    self.isTooOften = isTooOften
  }

  public func title(in frame: Frame) -> String { frame.text.archive.export }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.archive
    return """
      <h1>\(words.export)</h1>
      <p class="lead">\(words.exportIntroduction)</p>
      <section class="card">
      \(isTooOften ? "<p class=\"fault\" role=\"alert\">\(words.tooOften)</p>\n" : HTML.empty)\
      \(state(in: frame))
      </section>
      <p class="hint">\(words.exportContents)</p>
      """
  }

  private func state(in frame: Frame) -> HTML {
    let words = frame.text.archive
    return switch export?.state {
    case nil: ask(words.ask, in: frame)
    case .underway(let progress):
      """
      <p role="status">\(sentence(progress, words))</p>
      \(progress.total > 0 ? bar(progress) : HTML.empty)<p class="hint">\(words.comeBack)</p>
      """
    case .ready(let file):
      """
      <p role="status">\(words.ready(frame.size(file.bytes)))</p>
      <form action="/account/export/file"><button class="primary">\(words.download)</button></form>
      <p class="hint">\(words.keptUntil(frame.day(file.expiresAt)))</p>
      \(ask(words.askAgain, in: frame, isFirst: false))
      """
    case .failed: "<p class=\"fault\">\(words.failed)</p>\n\(ask(words.ask, in: frame))"
    }
  }

  private func sentence(_ progress: TaskProgress, _ words: ArchiveWords) -> String {
    guard progress.total > 0 else { return words.waiting }
    return progress.done == progress.total
      ? words.packing : words.underway(progress.done, progress.total)
  }

  private func bar(_ progress: TaskProgress) -> HTML {
    """
    <progress max="\(progress.total)" value="\(progress.done)"></progress>

    """
  }

  private func ask(_ label: String, in frame: Frame, isFirst: Bool = true) -> HTML {
    """
    <form method="post" action="/account/export">\(frame.csrfField)\
    <button\(isFirst ? " class=\"primary\"" : HTML.empty)>\(label)</button></form>
    """
  }
}

extension Frame {
  /// A size as people speak of it.
  func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1_000: "\(bytes) B"
    case ..<1_000_000: "\((bytes + 500) / 1_000) kB"
    case ..<1_000_000_000: "\((bytes + 500_000) / 1_000_000) MB"
    default: "\(bytes / 1_000_000_000).\(bytes / 100_000_000 % 10) GB"
    }
  }
}
