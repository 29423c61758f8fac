/// What went wrong, in words that help, and nothing of the inside.
public struct ErrorPage: Page {
  /// The HTTP status code.
  public var status: Int
  /// Finds the request in the log.
  public var requestID: String?

  public init(status: Int, requestID: String?) {
    self.status = status
    self.requestID = requestID
  }

  public func title(in frame: Frame) -> String { frame.text.error.title(status) }

  public func content(in frame: Frame) -> HTML {
    """
    <section class="error">
    <h1>\(title(in: frame))</h1>
    <p>\(frame.text.error.advice(status))</p>
    \(requestID.map { reference($0, in: frame) })
    <p><a href="/">\(frame.text.error.home)</a></p>
    </section>
    """
  }

  private func reference(_ requestID: String, in frame: Frame) -> HTML {
    "<p class=\"hint\">\(frame.text.error.reference(requestID))</p>"
  }
}
