import Model

extension Frame {
  /// What scripts draw with. Inert where no script runs.
  var liveParts: HTML {
    let parts = LiveParts.all[text.language]
    return """
      <template id="live" data-example="\(LiveParts.exampleCount)"\(viewer.map(accountMark))>
      \(viewer == nil ? parts.forStrangers : parts.forMembers)\
      </template>

      """
  }

  private func accountMark(_ viewer: Viewer) -> HTML {
    #" data-account="\#(viewer.account.id)""#
  }
}

/// What scripts draw with and what they say, in one language: they hold no words of their own. Written once for all
/// pages.
private struct LiveParts: Sendable {
  static let all = InEveryLanguage { LiveParts(Catalogue[$0]) }
  /// Stands in sentences for a number that scripts fill in.
  static let exampleCount = 88

  let forMembers: HTML
  let forStrangers: HTML

  private init(_ text: Catalogue) {
    forMembers = Self.parts(text, isMember: true)
    forStrangers = Self.parts(text, isMember: false)
  }

  private static func parts(_ text: Catalogue, isMember: Bool) -> HTML {
    """
    <div class="fresh" role="status"><button type="button" hidden>\(text.live.manyPosts)</button></div>
    <p class="toast" role="status"></p>
    \(shortcutSheet(text.live.shortcuts, isMember: isMember))\
    <ul>\(sentences(text))</ul>

    """
  }

  private static func sentences(_ text: Catalogue) -> HTML {
    let words = text.live
    return """
      \(counted("new-posts", words.newPosts))\(counted("new-answers", words.newAnswers))\(entry("many-posts", words.manyPosts))\
      \(counted("more", words.more))\(entry("no-more", words.noMore))\
      \(counted("left", words.left))\(counted("over", words.over))\(entry("posted", words.posted))\
      \(entry("lost", words.lost))\(entry("found", words.found))\
      \(counted("unread", text.notification.unread))\
      \(markup("now", text.time.now))\(counted("minutes", text.time.minutes))\
      \(counted("hours", text.time.hours))\(counted("days", text.time.days))\
      \([0, 401, 403, 404, 413, 429].map { entry("refused-\($0)", words.refused($0)) })\
      \(entry("refused", words.refused(500)))
      """
  }

  private static func entry(_ name: HTML, _ sentence: String) -> HTML {
    markup(name, "\(sentence)")
  }

  private static func counted(_ name: HTML, _ sentence: (Int) -> String) -> HTML {
    counted(name) { "\(sentence($0))" as HTML }
  }

  private static func markup(_ name: HTML, _ sentence: HTML) -> HTML {
    #"<li data-word="\#(name)">\#(sentence)</li>"#
  }

  /// With the sentence for one, where the language has another for it (`Intl.PluralRules`).
  private static func counted(_ name: HTML, _ sentence: (Int) -> HTML) -> HTML {
    #"<li data-word="\#(name)" data-one="\#(sentence(1))">\#(sentence(exampleCount))</li>"#
  }
}

// MARK: - Keyboard shortcuts

extension LiveParts {
  fileprivate static func shortcutSheet(_ words: ShortcutWords, isMember: Bool) -> HTML {
    let forMembers: [HTML] = [
      row(["l"], words.like), row(["b"], words.boost), row(["r"], words.answer),
      row(["n"], words.compose), row(["g", "n"], words.notifications),
    ]
    return """
      <dialog class="help" aria-labelledby="help-title">
      <h2 id="help-title">\(words.title)</h2>
      <dl>\(row(["j"], words.next))\(row(["k"], words.previous))\
      \(isMember ? forMembers : [])\
      \(row(["g", "h"], words.home))\(row(["/"], words.search))\(row(["?"], words.help))</dl>
      <div class="choice"><input type="checkbox" id="shortcuts-on">\
      <label for="shortcuts-on">\(words.areOn)</label></div>
      <button type="button">\(words.close)</button>
      </dialog>

      """
  }

  private static func row(_ keys: [HTML], _ does: String) -> HTML {
    "<div><dt>\(keys.map(cap))</dt><dd>\(does)</dd></div>"
  }

  private static func cap(_ key: HTML) -> HTML { "<kbd>\(key)</kbd>" }
}
