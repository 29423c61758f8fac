import Model

/// What scripts draw with, and what they say, in the language of the page: they hold no words of their own.
extension Frame {
  /// Inert where no script runs.
  var liveParts: HTML {
    """
    <template id="live" data-example="\(Self.exampleCount)"\(viewer.map(accountMark))>
    <div class="fresh" role="status"><button type="button" hidden>\(text.live.manyPosts)</button></div>
    <p class="toast" role="status"></p>
    \(shortcutSheet)\
    <ul>\(liveSentences)</ul>
    </template>

    """
  }

  /// Stands in sentences for a number that scripts fill in.
  private static let exampleCount = 88

  private func accountMark(_ viewer: Viewer) -> HTML {
    #" data-account="\#(viewer.account.id)""#
  }

  private var liveSentences: HTML {
    let words = text.live
    return """
      \(counted("new-posts", words.newPosts))\(entry("many-posts", words.manyPosts))\
      \(counted("more", words.more))\(entry("no-more", words.noMore))\
      \(counted("left", words.left))\(counted("over", words.over))\(entry("posted", words.posted))\
      \(counted("unread", text.notification.unread))\
      \(markup("now", text.time.now))\(counted("minutes", text.time.minutes))\
      \(counted("hours", text.time.hours))\(counted("days", text.time.days))\
      \([0, 401, 403, 404, 413, 429].map { entry("refused-\($0)", words.refused($0)) })\
      \(entry("refused", words.refused(500)))
      """
  }

  private func entry(_ name: HTML, _ sentence: String) -> HTML { markup(name, "\(sentence)") }

  private func counted(_ name: HTML, _ sentence: (Int) -> String) -> HTML {
    counted(name) { "\(sentence($0))" as HTML }
  }

  private func markup(_ name: HTML, _ sentence: HTML) -> HTML {
    #"<li data-word="\#(name)">\#(sentence)</li>"#
  }

  /// With the sentence for one, where the language has another for it (`Intl.PluralRules`).
  private func counted(_ name: HTML, _ sentence: (Int) -> HTML) -> HTML {
    #"<li data-word="\#(name)" data-one="\#(sentence(1))">\#(sentence(Self.exampleCount))</li>"#
  }
}

// MARK: - Keyboard shortcuts

extension Frame {
  private var shortcutSheet: HTML {
    let words = text.live.shortcuts
    let forMembers: [HTML] = [
      row(["l"], words.like), row(["b"], words.boost), row(["r"], words.answer),
      row(["n"], words.compose), row(["g", "n"], words.notifications),
    ]
    return """
      <dialog class="help" aria-labelledby="help-title">
      <h2 id="help-title">\(words.title)</h2>
      <dl>\(row(["j"], words.next))\(row(["k"], words.previous))\
      \(viewer == nil ? [] : forMembers)\
      \(row(["g", "h"], words.home))\(row(["/"], words.search))\(row(["?"], words.help))</dl>
      <div class="choice"><input type="checkbox" id="shortcuts-on">\
      <label for="shortcuts-on">\(words.areOn)</label></div>
      <button type="button">\(words.close)</button>
      </dialog>

      """
  }

  private func row(_ keys: [HTML], _ does: String) -> HTML {
    "<div><dt>\(keys.map(cap))</dt><dd>\(does)</dd></div>"
  }

  private func cap(_ key: HTML) -> HTML { "<kbd>\(key)</kbd>" }
}
