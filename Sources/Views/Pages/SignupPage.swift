import Model

/// The form that makes an account; where sign-up is closed, the notice that says so.
public struct SignupPage: Page {
  public var entries: Entries
  public var faults: FormFaults
  /// Proves when the form was opened; sent back with it.
  public var opened: String
  /// Whether nothing is wrong with the entries, but with the way they came: sent as programs send them.
  public var asksAgain: Bool

  /// What a person typed, except the password.
  public struct Entries: Sendable {
    public var handle = ""
    public var name = ""
    public var email = ""
    public var invite = ""

    public init() {}
  }

  public init(entries: Entries, faults: FormFaults, opened: String, asksAgain: Bool = false) {
    self.entries = entries
    self.faults = faults
    self.opened = opened
    self.asksAgain = asksAgain
  }

  public func title(in frame: Frame) -> String { frame.text.signup.title }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.signup
    guard frame.site.signup != .closed else {
      return "<h1>\(words.title)</h1>\n<p class=\"empty\">\(words.closed)</p>"
    }
    return """
      <h1>\(words.title)</h1>
      \(frame.site.signup == .approval ? notice(words) : nil)
      <form class="card" method="post" action="/signup">\(frame.csrfField)\
      <input type="hidden" name="opened" value="\(opened)">
      \(frame.summary(of: faults))\(asksAgain ? again(words) : nil)\
      \(fields(in: frame).map { $0.html(faults: faults, in: frame) })\
      <div class="trap" aria-hidden="true"><label for="website">\(words.leaveEmpty)</label>\
      <input id="website" name="website" tabindex="-1" autocomplete="off"></div>
      <button class="primary">\(words.submit)</button>
      </form>
      <p class="aside"><a href="/login">\(words.haveAccount)</a></p>
      """
  }

  private func again(_ words: SignupWords) -> HTML {
    "<p class=\"alert\" role=\"alert\">\(words.sendAgain)</p>"
  }

  private func notice(_ words: SignupWords) -> HTML {
    "<p class=\"lead\">\(words.approvalNotice)</p>"
  }

  private func emailHint(in frame: Frame) -> String {
    let words = frame.text.signup
    return switch frame.site.email {
    case .optional: words.emailHint
    case .required: words.emailRequiredHint
    case .confirmed: words.emailConfirmedHint
    }
  }

  private func fields(in frame: Frame) -> [Field] {
    let words = frame.text.signup
    let emailIsRequired = frame.site.email != .optional
    var fields = [
      Field(
        name: .handle, label: words.handle, value: entries.handle, hint: words.handleHint,
        autocomplete: "username"),
      Field(
        name: .name, label: words.name, value: entries.name, hint: words.nameHint,
        isRequired: false, autocomplete: "name"),
      Field(
        name: .email, label: words.email, type: .email, value: entries.email,
        hint: emailHint(in: frame),
        isRequired: emailIsRequired, autocomplete: "email"),
      Field(
        name: .password, label: words.password, type: .password,
        hint: words.passwordHint(Password.lengths.lowerBound), autocomplete: "new-password"),
    ]
    if frame.site.signup == .invite {
      fields.append(
        Field(
          name: .invite, label: words.invite, value: entries.invite, hint: words.inviteHint))
    }
    return fields
  }
}
