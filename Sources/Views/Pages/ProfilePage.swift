public import Model

/// One's own name, bio, e-mail and password.
public struct ProfilePage: Page {
  public var account: Account
  public var entries: Entries
  public var faults: FormFaults
  /// The version of the account that the form shows; sent back with it.
  public var version: Int

  public struct Entries: Sendable {
    public var name: String
    public var bio: String
    public var email: String

    public init(name: String, bio: String, email: String) {
      self.name = name
      self.bio = bio
      self.email = email
    }

    public init(_ account: Account) {
      self.init(name: account.name, bio: account.bio, email: account.email ?? "")
    }
  }

  public init(
    account: Account, entries: Entries, faults: FormFaults = FormFaults(), version: Int
  ) {
    self.account = account
    self.entries = entries
    self.faults = faults
    self.version = version
  }

  public func title(in frame: Frame) -> String { frame.text.profile.title }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.profile
    return """
      <h1>\(words.title)</h1>
      \(frame.summary(of: faults))
      <form class="card" method="post" action="/profile">\(frame.csrfField)\
      <input type="hidden" name="version" value="\(version)">
      <h2>\(words.about)</h2>
      \(profileFields(in: frame).map { $0.html(faults: faults, in: frame) })\
      <button class="primary">\(words.save)</button>
      </form>
      \(frame.profilePictures(of: account, faults))\
      \(frame.languageForm(of: account))\
      <form class="card" method="post" action="/profile/password">\(frame.csrfField)
      <h2>\(words.password)</h2>
      <input hidden autocomplete="username" value="\(account.handle)">
      \(passwordFields(in: frame).map { $0.html(faults: faults, in: frame) })\
      <p class="hint">\(words.passwordNotice)</p>
      <button class="primary">\(words.changePassword)</button>
      </form>
      \(frame.list(of: ways(in: frame)))
      """
  }

  private func ways(in frame: Frame) -> [Way] {
    let (text, words) = (frame.text, frame.text.profile)
    let archives = [
      Way(
        path: "/account/export", icon: "download", title: text.archive.export,
        hint: text.archive.exportLink),
      Way(
        path: "/account/import", icon: "upload", title: text.bringing.title,
        hint: text.bringing.profileLink),
    ]
    let settings = [
      Way(
        path: "/two-factor", icon: "key", title: text.twoFactor.title,
        hint: text.twoFactor.profileLink),
      Way(
        path: "/sessions", icon: "device", title: text.session.title, hint: words.sessionsLink),
      Way(path: "/apps", icon: "app", title: text.app.title, hint: words.appsLink),
      Way(
        path: "/notifications/settings", icon: "bell", title: text.notification.title,
        hint: text.notification.profileLink),
      Way(path: "/muted", icon: "hidden", title: text.hidden.title, hint: words.hiddenLink),
      Way(path: "/theme", icon: "theme", title: text.theme.title, hint: text.theme.profileLink),
    ]
    let deletion = Way(
      path: "/account/delete", icon: "leave", title: words.deletion, hint: words.deletionLink)
    return settings + (frame.site.makesArchives ? archives : []) + [deletion]
  }

  private func profileFields(in frame: Frame) -> [Field] {
    let words = frame.text.profile
    let emailIsRequired = frame.site.email != .optional
    return [
      Field(
        name: .name, label: words.name, value: entries.name, isRequired: false,
        autocomplete: "name"),
      Field(
        name: .bio, label: words.bio, type: .lines, value: entries.bio, hint: words.bioHint,
        isRequired: false),
      Field(
        name: .email, label: words.email, type: .email, value: entries.email,
        hint: emailHint(in: frame),
        isRequired: emailIsRequired, autocomplete: "email"),
    ]
  }

  private func emailHint(in frame: Frame) -> String {
    switch frame.site.email {
    case .optional: frame.text.signup.emailHint
    case .required: frame.text.signup.emailRequiredHint
    case .confirmed: frame.text.profile.emailConfirmedHint
    }
  }

  private func passwordFields(in frame: Frame) -> [Field] {
    let words = frame.text.profile
    return [
      Field(
        name: .current, label: words.currentPassword, type: .password,
        autocomplete: "current-password"),
      Field(
        name: .password, label: words.newPassword, type: .password,
        hint: frame.text.signup.passwordHint(Password.lengths.lowerBound),
        autocomplete: "new-password"),
    ]
  }
}
