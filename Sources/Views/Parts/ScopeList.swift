import Model

extension Frame {
  /// What scopes allow, in words.
  func list(of scopes: Scopes) -> HTML {
    let items = Scopes.named.filter { scopes.contains($0.scope) }.map { item($0.scope) }
    return "<ul class=\"scopes\">\n\(items)</ul>"
  }

  private func item(_ scope: Scopes) -> HTML {
    "<li>\(text.app.scope(scope))</li>\n"
  }
}
