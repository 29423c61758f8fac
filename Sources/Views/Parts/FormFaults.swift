public import Model

/// The fields of Martlet's forms, by the names that browsers send.
public enum FieldName: String, Sendable {
  case handle, name, email, password, invite, login, bio, current, text, confirmation, redirects,
    code, warning, reason, comment, alt, theme
}

/// What is wrong with which field of a form that came in.
public struct FormFaults: Sendable {
  private var faults: [FieldName: TextFault] = [:]
  /// Files that did not become pictures.
  public var pictures: [RefusedPicture] = []

  public init() {}

  /// One of the fields that are to be mended, the same each time.
  public var first: (field: FieldName, fault: TextFault)? {
    faults.min { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
  }

  public var isEmpty: Bool { faults.isEmpty && pictures.isEmpty }

  public subscript(field: FieldName) -> TextFault? {
    get { faults[field] }
    set { faults[field] = newValue }
  }

  /// The value that `make` makes of a field; nil, and the fault noted, if it cannot.
  public mutating func check<Value>(
    _ field: FieldName, _ make: () throws(TextFault) -> Value
  ) -> Value? {
    do {
      return try make()
    } catch {
      faults[field] = error
      return nil
    }
  }
}

extension Frame {
  /// Stands above a form that could not be taken.
  func summary(of faults: FormFaults) -> HTML? {
    faults.isEmpty ? nil : #"<p class="alert" role="alert">\#(text.fault.summary)</p>"#
  }

  var csrfField: HTML? {
    csrf.map { #"<input type="hidden" name="csrf" value="\#($0)">"# }
  }
}
