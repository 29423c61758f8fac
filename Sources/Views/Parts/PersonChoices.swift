import Model

extension Frame {
  /// What whoever is signed in can do about somebody else: follow them, or be spared them.
  func choices(about person: Account, _ relationship: Relationship) -> HTML? {
    guard let viewer, viewer.account.id != person.id else { return nil }
    let words = text.hidden
    let handle = person.handle.text
    let mute =
      relationship.isMuted
      ? personForm(person, to: "unmute", does: words.unmuteOf(handle), words: words.unmute)
      : personForm(person, to: "mute", does: words.muteOf(handle), words: words.mute)
    return """
      <div class="choices">\(followButton(person, relationship))
      <details>
      <summary>\(words.muteOrBlock)</summary>
      <p class="hint">\(words.muteHint)</p>
      \(mute)
      <p class="hint">\(words.blockHint)</p>
      \(personForm(
        person, to: "block", kind: "danger", does: words.blockOf(handle), words: words.block))
      </details>
      <a class="quiet" href="/@\(person.handle)/report">\(text.report.report)</a>
      \(suspension(of: person))\(roleChoices(person))</div>

      """
  }

  /// Says of somebody that whoever asks has muted them.
  func mutedMark(_ relationship: Relationship) -> HTML? {
    relationship.isMuted ? #" <span class="mark">\#(text.hidden.muted)</span>"# : nil
  }
}
