import Model

extension Frame {
  /// Lets a moderator suspend somebody; nothing for whoever has no power over them.
  func suspension(of person: Account) -> HTML? {
    guard viewer?.hasPower(over: person) == true else { return nil }
    let words = text.moderation
    return """
      <details>
      <summary>\(words.suspend)</summary>
      <p class="hint">\(words.suspendHint)</p>
      \(personForm(
        person, to: "suspend", kind: "danger", does: words.suspendOf(person.handle.text),
        words: words.suspendOf(person.handle.text)))
      </details>
      """
  }

  /// Takes a suspension back; nothing for whoever has no power over the person.
  func reinstateButton(_ person: Account) -> HTML? {
    guard viewer?.hasPower(over: person) == true else { return nil }
    let words = text.moderation
    return personForm(
      person, to: "reinstate", does: words.reinstateOf(person.handle.text), words: words.reinstate)
  }
}
