import Model

extension Frame {
  /// Somebody in a list of people.
  /// - Parameter button: what can be done about them there.
  func item(_ line: PersonLine, button: HTML?) -> HTML {
    let person = line.account
    return """
      <li><div><a class="who" href="/@\(person.handle)">\
      \(avatar(of: person.handle, person.avatar))<bdi class="name">\(person.displayName)</bdi> \
      <span class="handle">@\(person.handle)</span></a>\(followsYouMark(line.relationship))\
      \(mutedMark(line.relationship))\
      \(person.bio.isEmpty ? nil : bio(of: person))</div>
      \(button)</li>

      """
  }

  private func bio(of person: Account) -> HTML {
    "\n<p class=\"about\" dir=\"auto\">\(person.bio)</p>"
  }
}
