import Model
import Web

/// Somebody whom an archive names; whoever has that handle here may be somebody else.
struct ArchivedPerson {
  /// How many one list may name.
  static let limit = 20_000

  let handle: Handle

  /// - Throws: `ImportFault.damaged` for what does not say what the format wants.
  init(_ json: JSONValue) throws(ImportFault) {
    guard let handle = json.object?["handle"]?.string.flatMap(Handle.init) else { throw .damaged }
    self.handle = handle
  }
}
