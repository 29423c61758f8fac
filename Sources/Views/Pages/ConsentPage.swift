public import Model

/// Asks somebody whether an app may act for them.
public struct ConsentPage: Page {
  public var client: Client
  /// Who registered the app; nil if it did so itself.
  public var owner: Handle?
  public var scopes: Scopes
  public var target: RedirectURI.Target
  /// The app's request, which the form brings back.
  public var parameters: [(name: String, value: String)]

  public init(
    client: Client, owner: Handle?, scopes: Scopes, target: RedirectURI.Target,
    parameters: [(name: String, value: String)]
  ) {
    self.client = client
    self.owner = owner
    self.scopes = scopes
    self.target = target
    self.parameters = parameters
  }

  public func title(in frame: Frame) -> String { frame.text.consent.title(client.name) }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.consent
    return """
      <h1 dir="auto">\(title(in: frame))</h1>
      <form class="card" method="post" action="/oauth/authorize">\(frame.csrfField)\
      \(parameters.map(field))
      <p>\(words.account(frame.viewer?.account.handle.text ?? ""))</p>
      <div><p>\(words.wants)</p>
      \(frame.list(of: scopes))</div>
      \(origin(in: frame))
      <p>\(words.leadsTo(target))</p>
      <div class="actions">
      <button class="primary" name="decision" value="approve">\(words.approve)</button>
      <button name="decision" value="deny">\(words.deny)</button>
      </div>
      <p class="hint">\(words.takeBack)</p>
      </form>
      """
  }

  private func field(_ parameter: (name: String, value: String)) -> HTML {
    "<input type=\"hidden\" name=\"\(parameter.name)\" value=\"\(parameter.value)\">"
  }

  private func origin(in frame: Frame) -> HTML {
    let words = frame.text.consent
    guard let owner else { return "<p class=\"alert\">\(words.selfRegistered)</p>" }
    let isOwn = owner == frame.viewer?.account.handle
    return "<p>\(isOwn ? words.registeredBySelf : words.registeredBy(owner.text))</p>"
  }
}
