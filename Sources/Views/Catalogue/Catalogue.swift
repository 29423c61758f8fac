public import Model

/// Every sentence that a person can see, in one language; a group of sentences a file.
///
/// A language is one value of each group, so the compiler finds a sentence that lacks its translation.
/// An object, because it is handed on with every page.
public final class Catalogue: Sendable {
  /// BCP 47, for `<html lang>`.
  let language: String
  let site: SiteWords
  let time: TimeWords
  let post: PostWords
  let composer: ComposerWords
  let thread: ThreadWords
  let person: PersonWords
  let picture: PictureWords
  let follow: FollowWords
  let hidden: HiddenWords
  let reaction: ReactionWords
  let notification: NotificationWords
  let search: SearchWords
  let signup: SignupWords
  let login: LoginWords
  let passwordReset: PasswordResetWords
  let link: LinkWords
  let mail: MailWords
  let profile: ProfileWords
  let twoFactor: TwoFactorWords
  let session: SessionWords
  let app: AppWords
  let consent: ConsentWords
  let deletion: DeletionWords
  let report: ReportWords
  let moderation: ModerationWords
  let audit: AuditWords
  let flash: FlashWords
  let fault: FaultWords
  let error: ErrorWords
  let apiDocs: APIDocsWords
  let elsewhere: ElsewhereWords

  init(
    language: String, site: SiteWords, time: TimeWords, post: PostWords, composer: ComposerWords,
    thread: ThreadWords, person: PersonWords, picture: PictureWords,
    follow: FollowWords, hidden: HiddenWords, reaction: ReactionWords,
    notification: NotificationWords, search: SearchWords,
    signup: SignupWords,
    login: LoginWords, passwordReset: PasswordResetWords,
    link: LinkWords, mail: MailWords, profile: ProfileWords, twoFactor: TwoFactorWords,
    session: SessionWords, app: AppWords,
    consent: ConsentWords, deletion: DeletionWords, report: ReportWords,
    moderation: ModerationWords, audit: AuditWords,
    flash: FlashWords, fault: FaultWords, error: ErrorWords, apiDocs: APIDocsWords,
    elsewhere: ElsewhereWords
  ) {
    self.language = language
    self.site = site
    self.time = time
    self.post = post
    self.composer = composer
    self.thread = thread
    self.person = person
    self.picture = picture
    self.follow = follow
    self.hidden = hidden
    self.reaction = reaction
    self.notification = notification
    self.search = search
    self.signup = signup
    self.login = login
    self.passwordReset = passwordReset
    self.link = link
    self.mail = mail
    self.profile = profile
    self.twoFactor = twoFactor
    self.session = session
    self.app = app
    self.consent = consent
    self.deletion = deletion
    self.report = report
    self.moderation = moderation
    self.audit = audit
    self.flash = flash
    self.fault = fault
    self.error = error
    self.apiDocs = apiDocs
    self.elsewhere = elsewhere
  }

  public static let english = Catalogue(
    language: "en", site: .english, time: .english, post: .english, composer: .english,
    thread: .english, person: .english,
    picture: .english,
    follow: .english, hidden: .english, reaction: .english, notification: .english,
    search: .english, signup: .english,
    login: .english,
    passwordReset: .english, link: .english, mail: .english, profile: .english, twoFactor: .english,
    session: .english, app: .english,
    consent: .english, deletion: .english, report: .english, moderation: .english, audit: .english,
    flash: .english, fault: .english,
    error: .english, apiDocs: .english, elsewhere: .english)

  /// What is wrong with a text, and what to do about it.
  public func sentence(about fault: TextFault) -> String { self.fault.sentence(fault) }
}
