/// Tells somebody that an app's request is broken, where the app itself must not be told: nobody knows
/// who would read it (RFC 6749, section 4.1.2.1).
public struct AuthorizationRefusedPage: Page {
  public var reason: Reason

  public enum Reason: Sendable {
    case unknownClient
    case wrongRedirect
    case malformed
  }

  public init(reason: Reason) {
    self.reason = reason
  }

  public func title(in frame: Frame) -> String { frame.text.consent.refusedTitle }

  public func content(in frame: Frame) -> HTML {
    """
    <section class="error">
    <h1>\(title(in: frame))</h1>
    <p>\(frame.text.consent.refused(reason))</p>
    <p><a href="/">\(frame.text.error.home)</a></p>
    </section>
    """
  }
}
