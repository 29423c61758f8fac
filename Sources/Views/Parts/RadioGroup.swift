import Model

/// Things of which one is to be chosen, with what is wrong with the choice.
struct RadioGroup {
  var name: FieldName
  var label: String
  var choices: [(value: String, label: String)]
  /// The value that was chosen; that of no choice if none was.
  var chosen: String

  func html(faults: FormFaults, in frame: Frame) -> HTML {
    let fault = faults[name].map(frame.text.fault.sentence)
    return """
      <fieldset class="field" id="\(name.rawValue)" role="radiogroup"\
      \(fault == nil ? nil : invalid)>
      <legend>\(label)</legend>
      \(choices.map(choice))\(fault.map(faultNote))\
      </fieldset>

      """
  }

  private var invalid: HTML {
    #" aria-invalid="true" aria-describedby="\#(name.rawValue)-fault""#
  }

  private func choice(_ value: String, _ label: String) -> HTML {
    let id = "\(name.rawValue)-\(value)"
    return """
      <div class="choice"><input id="\(id)" name="\(name.rawValue)" type="radio" value="\(value)" \
      required\(value == chosen ? " checked" : HTML.empty)> <label for="\(id)">\(label)</label></div>

      """
  }

  private func faultNote(_ fault: String) -> HTML {
    "<p class=\"fault\" id=\"\(name.rawValue)-fault\">\(fault)</p>"
  }
}
