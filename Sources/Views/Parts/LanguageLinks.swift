import Model

extension Frame {
  /// Leads strangers to the other languages, each called as it calls itself. Members choose theirs in their profile.
  var languageLinks: HTML? {
    guard viewer == nil else { return nil }
    return "\(Language.allCases.filter { $0 != text.language }.map(link))"
  }

  private func link(to language: Language) -> HTML {
    """
     · <a href="/language/\(language.rawValue)" lang="\(language.rawValue)" \
    hreflang="\(language.rawValue)" rel="nofollow">\(language.endonym)</a>
    """
  }
}
