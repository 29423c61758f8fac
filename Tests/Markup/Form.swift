/// A form of a page, with what a browser would send if it were submitted untouched. A button that sends a form to
/// an address of its own makes a form of its own.
public struct Form: Sendable {
  public let action: String
  public let method: String
  public var fields: [(name: String, value: String)]
  /// Boxes that are not ticked, and what each would send.
  public let unticked: [(name: String, value: String)]

  init(_ element: Element, action: String) {
    self.action = action
    method = element["method"] ?? "get"
    let controls = element.all.filter { $0["name"] != nil }
    let isUnticked = { (control: Element) in
      control["type"] == "checkbox" && control["checked"] == nil
    }
    unticked = controls.filter(isUnticked).compactMap { box in
      box["name"].map { ($0, box["value"] ?? "on") }
    }
    fields = controls.indices.compactMap { index in
      let control = controls[index]
      guard let name = control["name"] else { return nil }
      switch control.name {
      case "input" where control["type"] == "radio":
        // One field for all of a name, with the value that is chosen.
        guard controls.firstIndex(where: { $0["name"] == name }) == index else { return nil }
        let chosen = controls.first { $0["name"] == name && $0["checked"] != nil }
        return (name, chosen?["value"] ?? "")
      case "input" where isUnticked(control): return nil
      case "input": return (name, control["value"] ?? "")
      // The line break right after the start tag is not part of the value (WHATWG HTML, 13.1.2.5).
      case "textarea":
        let text = control.text
        return (name, text.hasPrefix("\n") ? String(text.dropFirst()) : text)
      case "select":
        let options = control.all("option")
        let chosen = options.first { $0["selected"] != nil } ?? options.first
        return (name, chosen?["value"] ?? "")
      default: return nil
      }
    }
  }

  /// What a browser would send.
  /// - Parameter entries: what is filled in, chosen or ticked, by name.
  public func filled(with entries: [String: String]) -> [(name: String, value: String)] {
    fields.map { ($0.name, entries[$0.name] ?? $0.value) }
      + unticked.filter { entries[$0.name] != nil }
  }

  public subscript(field: String) -> String? { fields.first { $0.name == field }?.value }
}

extension Element {
  public var forms: [Form] {
    let elements = all("form")
    let sent = elements.compactMap { form in form["action"].map { Form(form, action: $0) } }
    let sentByButtons = all("button").compactMap { button -> Form? in
      guard let action = button["formaction"],
        let form = elements.first(where: { $0["id"] == button["form"] })
      else { return nil }
      return Form(form, action: action)
    }
    return sent + sentByButtons
  }
}
