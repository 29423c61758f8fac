public import Model

/// Where one sends an archive, and sees what becomes of it.
public struct ImportPage: Page {
  /// Nil for whoever has sent none.
  public var current: Import?
  /// Why what was sent just now was not accepted.
  public var fault: Fault?
  /// Of the largest file, in megabytes.
  public var limit: Int
  /// What is ticked.
  public var choice: ImportChoice

  public enum Fault: Sendable {
    case noFile, tooLarge, tooOften, another
  }

  public init(current: Import?, limit: Int, choice: ImportChoice = [], fault: Fault? = nil) {
    self.current = current
    self.limit = limit
    self.choice = choice
    self.fault = fault
  }

  public func title(in frame: Frame) -> String { frame.text.bringing.title }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.bringing
    return """
      <h1>\(words.title)</h1>
      <p class="lead">\(words.introduction)</p>
      \(fault.map { "<p class=\"fault\" role=\"alert\">\(sentence($0, words))</p>\n" as HTML })\
      \(current.map { state(of: $0, in: frame) })\
      \(isUnderway ? nil : form(in: frame))
      <p class="hint">\(words.whatComes)</p>
      <p class="hint">\(words.whatStays)</p>
      """
  }

  private var isUnderway: Bool {
    if case .underway = current?.state { true } else { false }
  }

  private func state(of current: Import, in frame: Frame) -> HTML {
    let words = frame.text.bringing
    let content: HTML =
      switch current.state {
      case .underway(let progress): underway(progress, words)
      case .refused(let fault): "<p class=\"fault\" role=\"status\">\(words.refusal(fault))</p>\n"
      case .finished: report(current.report, in: frame)
      }
    return "<section class=\"card\">\(content)</section>\n"
  }

  private func underway(_ progress: TaskProgress, _ words: BringingWords) -> HTML {
    guard progress.total > 0 else {
      return "<p role=\"status\">\(words.waiting)</p>\n<p class=\"hint\">\(words.comeBack)</p>\n"
    }
    return """
      <p role="status">\(words.underway(progress.done, progress.total))</p>
      <progress max="\(progress.total)" value="\(progress.done)"></progress>
      <p class="hint">\(words.comeBack)</p>

      """
  }

  private func report(_ report: ImportReport, in frame: Frame) -> HTML {
    let words = frame.text.bringing
    let notes = [
      report.hasProfile ? words.hasProfile : nil,
      report.known > 0 ? words.known(report.known) : nil,
      report.tooLong > 0 ? words.tooLong(report.tooLong, frame.site.postLimit) : nil,
      report.unusable > 0 ? words.unusable(report.unusable) : nil,
      report.picturesLost > 0 ? words.picturesLost(report.picturesLost) : nil,
    ].compactMap(\.self)
    let lines: [HTML] =
      notes.map { "<li>\($0)</li>\n" } + lines(of: report.people, frame.text.broughtPeople)
    let handle = frame.viewer?.account.handle
    return """
      <p role="status"><strong>\(words.finished(report.taken))</strong></p>
      \(lines.isEmpty ? nil : "<ul>\n\(lines)</ul>\n" as HTML)\
      \(handle.map { "<p><a href=\"/@\($0)/brought\">\(words.see)</a></p>\n" as HTML })
      """
  }

  private func lines(of people: BroughtPeople, _ words: BroughtPeopleWords) -> [HTML] {
    let notes = [
      people.followed > 0 ? words.followed(people.followed) : nil,
      people.muted > 0 ? words.muted(people.muted) : nil,
      people.blocked > 0 ? words.blocked(people.blocked) : nil,
      people.known > 0 ? words.known(people.known) : nil,
      people.tooMany > 0 ? words.tooMany(people.tooMany, Follow.limit) : nil,
    ].compactMap(\.self)
    let missing: HTML = "<li>\(words.missing(people.missing)) \(names(of: people))</li>\n"
    return notes.map { "<li>\($0)</li>\n" } + (people.missing > 0 ? [missing] : [])
  }

  private func names(of people: BroughtPeople) -> HTML {
    let names = people.missingNames.map { "@\($0)" }.joined(separator: " ")
    return people.missing > people.missingNames.count ? "\(names) …" : "\(names)"
  }

  private func form(in frame: Frame) -> HTML {
    let words = frame.text.bringing
    return """
      <form class="card" method="post" action="/account/import" enctype="multipart/form-data">\
      \(frame.csrfField)
      <div class="field"><label for="archive">\(words.file(limit))</label>
      <input id="archive" name="archive" type="file" accept=".zip,application/zip" required></div>
      <fieldset class="field"><legend>\(words.besidePosts)</legend>
      \(tick("profile", .profile, words.profile, words.profileHint))\
      \(tick("people", .people, frame.text.broughtPeople.choice, frame.text.broughtPeople.choiceHint))\
      </fieldset>
      <button class="primary">\(words.submit)</button>
      </form>
      """
  }

  private func tick(
    _ name: String, _ part: ImportChoice, _ label: String, _ hint: String
  ) -> HTML {
    """
    <div class="choice"><input id="\(name)" name="\(name)" type="checkbox" value="1" \
    aria-describedby="\(name)-hint"\(choice.contains(part) ? " checked" : HTML.empty)> \
    <label for="\(name)">\(label)</label>
    <span class="hint" id="\(name)-hint">\(hint)</span></div>

    """
  }

  private func sentence(_ fault: Fault, _ words: BringingWords) -> String {
    switch fault {
    case .noFile: words.noFile
    case .tooLarge: words.fileTooLarge(limit)
    case .tooOften: words.tooOften
    case .another: words.another
    }
  }
}
