import Model

extension Frame {
  /// Lets an administrator say what somebody else may do; nothing for others.
  func roleChoices(_ person: Account) -> HTML? {
    guard let viewer, viewer.role == .administrator, viewer.account.id != person.id else {
      return nil
    }
    let words = text.moderation
    return """
      <details>
      <summary>\(words.role(words.roleName(person.role)))</summary>
      <p class="hint">\(words.roleHint)</p>
      <form class="actions" method="post" action="/@\(person.handle)/role">\(csrfField)
      \(Role.allCases.filter { $0 != person.role }.map { button($0, words) })</form>
      </details>
      """
  }

  private func button(_ role: Role, _ words: ModerationWords) -> HTML {
    """
    <button name="role" value="\(role.rawValue)">\(words.make(words.roleName(role)))</button>

    """
  }
}
