import Model

extension Frame {
  /// Where somebody chooses the language in which they read the site.
  func languageForm(of account: Account) -> HTML {
    let words = text.languages
    return """
      <form class="card" method="post" action="/profile/language">\(csrfField)
      <h2>\(words.title)</h2>
      <div class="field"><label for="language">\(words.label)</label>
      <select id="language" name="language" aria-describedby="language-hint">\
      <option value=""\(account.language == nil ? " selected" : HTML.empty)>\(words.automatic)</option>\
      \(Language.allCases.map { option($0, isChosen: $0 == account.language) })</select>
      <p class="hint" id="language-hint">\(words.hint)</p></div>
      <button class="primary">\(words.save)</button>
      </form>

      """
  }

  private func option(_ language: Language, isChosen: Bool) -> HTML {
    """
    <option value="\(language.rawValue)" lang="\(language.rawValue)"\
    \(isChosen ? " selected" : HTML.empty)>\(language.endonym)</option>
    """
  }
}
