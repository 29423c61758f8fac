import Model

extension Frame {
  /// A button that does something about somebody and leads back to this page.
  /// - Parameters:
  ///   - action: the last part of the address.
  ///   - does: what the button does, for those who hear it apart from what stands around it.
  func personForm(
    _ person: Account, to action: String, kind: String? = nil, does: String, words: String
  ) -> HTML {
    """
    <form method="post" action="/@\(person.handle)/\(action)">\(csrfField)\
    <input type="hidden" name="next" value="\(path)">\
    <button\(kind.map(className)) aria-label="\(does)">\(words)</button></form>
    """
  }

  private func className(_ kind: String) -> HTML { #" class="\#(kind)""# }
}
