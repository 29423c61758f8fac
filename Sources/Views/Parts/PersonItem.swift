import Model

extension Frame {
  /// Somebody in a list of people.
  func item(_ line: PersonLine) -> HTML {
    let person = line.account
    return """
      <li><div><a class="who" href="/@\(person.handle)">\
      <bdi class="name">\(person.displayName)</bdi> \
      <span class="handle">@\(person.handle)</span></a>\(followsYouMark(line.relationship))\
      \(person.bio.isEmpty ? nil : bio(of: person))</div>
      \(followButton(person, line.relationship))</li>

      """
  }

  private func bio(of person: Account) -> HTML {
    "\n<p class=\"about\" dir=\"auto\">\(person.bio)</p>"
  }
}
