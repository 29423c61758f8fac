extension Store {
  /// Whether the file is sound and its read models are what the log says. Changes nothing; others read
  /// and write meanwhile.
  /// - Parameter progress: told now and then how many events are done, and of how many.
  /// - Returns: the differences, in words for the operator; empty if there are none.
  /// - Throws: `unknownSchema` unless the database has exactly the schema of this program.
  public func verify(progress: (Int, Int) -> Void) throws(StoreError) -> [String] {
    let findings = try Verification.findings(in: path, progress: progress)
    guard findings.faults.isEmpty else { return findings.faults }
    guard let differences = findings.differences else {
      let status = try Self.schemaStatus(path: path)
      throw .unknownSchema(found: status.found, known: status.known)
    }
    return differences
  }
}
