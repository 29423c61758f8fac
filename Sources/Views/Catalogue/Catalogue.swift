public import Model

/// Every sentence that a person can see, in one language; a group of sentences a file.
///
/// A group must have every language to be one, so the compiler finds a sentence that lacks its translation.
/// An object, because it is handed on with every page.
public final class Catalogue: Sendable {
  public let language: Language
  let site: SiteWords
  let time: TimeWords
  let post: PostWords
  let composer: ComposerWords
  let live: LiveWords
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
  let languages: LanguageWords
  let twoFactor: TwoFactorWords
  let session: SessionWords
  let app: AppWords
  let consent: ConsentWords
  let archive: ArchiveWords
  let bringing: BringingWords
  let broughtPeople: BroughtPeopleWords
  let deletion: DeletionWords
  let report: ReportWords
  let moderation: ModerationWords
  let audit: AuditWords
  let flash: FlashWords
  let fault: FaultWords
  let error: ErrorWords
  let apiDocs: APIDocsWords
  let theme: ThemeWords
  let elsewhere: ElsewhereWords

  private init(_ language: Language) {
    self.language = language
    site = SiteWords[language]
    time = TimeWords[language]
    post = PostWords[language]
    composer = ComposerWords[language]
    live = LiveWords[language]
    thread = ThreadWords[language]
    person = PersonWords[language]
    picture = PictureWords[language]
    follow = FollowWords[language]
    hidden = HiddenWords[language]
    reaction = ReactionWords[language]
    notification = NotificationWords[language]
    search = SearchWords[language]
    signup = SignupWords[language]
    login = LoginWords[language]
    passwordReset = PasswordResetWords[language]
    link = LinkWords[language]
    mail = MailWords[language]
    profile = ProfileWords[language]
    languages = LanguageWords[language]
    twoFactor = TwoFactorWords[language]
    session = SessionWords[language]
    app = AppWords[language]
    consent = ConsentWords[language]
    archive = ArchiveWords[language]
    bringing = BringingWords[language]
    broughtPeople = BroughtPeopleWords[language]
    deletion = DeletionWords[language]
    report = ReportWords[language]
    moderation = ModerationWords[language]
    audit = AuditWords[language]
    flash = FlashWords[language]
    fault = FaultWords[language]
    error = ErrorWords[language]
    apiDocs = APIDocsWords[language]
    theme = ThemeWords[language]
    elsewhere = ElsewhereWords[language]
  }

  private static let all = InEveryLanguage { Catalogue($0) }

  public static subscript(language: Language) -> Catalogue { all[language] }

  public static var english: Catalogue { all[.english] }

  /// What to do about an error.
  /// - Parameter status: the HTTP status code.
  public func advice(on status: Int) -> String { error.advice(status) }

  /// What is wrong with a text, and what to do about it.
  public func sentence(about fault: TextFault) -> String { self.fault.sentence(fault) }

  /// What is said of a change.
  public func sentence(of flash: Flash) -> String { self.flash.sentence(flash) }

  /// What is said of a form that could not be taken.
  public var refusal: String { fault.summary }
}
