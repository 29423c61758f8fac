/// What answers requests. Each worker has an instance of its own and calls it on its thread alone,
/// so a handler needs no locks for what it owns.
public protocol RequestHandler: AnyObject {
  /// Never throws: errors are pages too.
  func respond(to request: IncomingRequest) -> Answer
}
