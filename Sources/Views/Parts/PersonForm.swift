import Model

extension Frame {
  /// A button that does something about somebody and leads back to this page.
  /// - Parameters:
  ///   - action: the last part of the address.
  ///   - does: what the button does, for those who hear it apart from what stands around it.
  ///   - then: what it says and does once it has been pressed, where it can be pressed again.
  func personForm(
    _ person: Account, to action: String, kind: String? = nil, does: String, words: String,
    then: (words: String, does: String)? = nil
  ) -> HTML {
    """
    <form method="post" action="/@\(person.handle)/\(action)"\(then.map(nextState))>\(csrfField)\
    <input type="hidden" name="next" value="\(path)">\
    <button\(kind.map(className)) aria-label="\(does)">\(words)</button></form>
    """
  }

  private func className(_ kind: String) -> HTML { #" class="\#(kind)""# }

  private func nextState(words: String, does: String) -> HTML {
    #" data-then="\#(words)" data-then-name="\#(does)""#
  }
}
