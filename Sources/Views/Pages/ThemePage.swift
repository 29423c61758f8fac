public import Model

/// Light, dark, or as the device says: a choice that holds on this device.
public struct ThemePage: Page {
  public var theme: Theme
  public var faults: FormFaults

  public init(theme: Theme, faults: FormFaults = FormFaults()) {
    self.theme = theme
    self.faults = faults
  }

  public func title(in frame: Frame) -> String { frame.text.theme.title }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.theme
    return """
      <h1>\(words.title)</h1>
      <form class="card" method="post" action="/theme">\(frame.csrfField)\
      \(RadioGroup(
        name: .theme, label: words.question,
        choices: Theme.allCases.map { ($0.rawValue, words.choice($0)) }, chosen: theme.rawValue
      ).html(faults: faults, in: frame))\
      <p class="hint">\(words.hint)</p>
      <button class="primary">\(frame.text.profile.save)</button>
      </form>
      """
  }
}
