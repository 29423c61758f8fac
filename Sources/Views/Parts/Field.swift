import Model

/// A labelled input of a form, with its hint and with what is wrong with it.
struct Field {
  var name: FieldName
  var label: String
  var type = InputType.text
  var value = ""
  var hint: String?
  var isRequired = true
  /// Whether the value only stands there to be read.
  var isFixed = false
  /// HTML's autofill token, so that password managers know what they see.
  var autocomplete = "off"

  enum InputType: String {
    case text, email, password, search
    case lines
  }

  func html(faults: FormFaults, in frame: Frame) -> HTML {
    let fault = faults[name].map(frame.text.fault.sentence)
    return """
      <div class="field">
      <label for="\(name.rawValue)">\(label)</label>
      \(control(isInvalid: fault != nil))
      \(hint.map(hintNote))\(fault.map(faultNote))\
      </div>

      """
  }

  private func control(isInvalid: Bool) -> HTML {
    let attributes: HTML = """
      id="\(name.rawValue)" name="\(name.rawValue)" dir="auto" autocomplete="\(autocomplete)"\
      \(isRequired ? " required" : HTML.empty)\(isFixed ? " readonly" : HTML.empty)\
      \(isInvalid ? #" aria-invalid="true""# : HTML.empty)\
      \(describedBy(isInvalid: isInvalid))
      """
    return type == .lines
      ? "<textarea \(attributes) rows=\"3\">\n\(value)</textarea>"
      : "<input \(attributes) type=\"\(type.rawValue)\" value=\"\(value)\">"
  }

  private func describedBy(isInvalid: Bool) -> HTML? {
    let ids = [hint.map { _ in "hint" }, isInvalid ? "fault" : nil].compactMap(\.self)
    guard !ids.isEmpty else { return nil }
    let list = ids.map { "\(name.rawValue)-\($0)" }.joined(separator: " ")
    return #" aria-describedby="\#(list)""#
  }

  private func hintNote(_ hint: String) -> HTML {
    "<p class=\"hint\" id=\"\(name.rawValue)-hint\">\(hint)</p>"
  }

  private func faultNote(_ fault: String) -> HTML {
    "<p class=\"fault\" id=\"\(name.rawValue)-fault\">\(fault)</p>"
  }
}
