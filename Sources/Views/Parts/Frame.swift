public import Model

/// What a page needs to know besides its subject: the site, who is looking, and when.
public struct Frame: Sendable {
  public var site: Site
  public let text: Catalogue
  public var viewer: Viewer?
  /// The token that every form of this page carries; nil where the page may be shared by a cache.
  public var csrf: String?
  public var flash: Flash?
  /// Path and query of the page, to which its forms can lead back.
  public var path: String
  public var now: Timestamp
  /// The last event of which the page tells; nil for a page that tells of none.
  public var lastEvent: ID<Event>?
  /// Whether something waits for the viewer to decide about it as a moderator.
  public var hasWork: Bool
  /// What the viewer has done to the posts of the page.
  public var reactions: [ID<Post>: Reactions]
  public var theme: Theme
  let postButtons: PostButtons

  public init(
    site: Site, text: Catalogue, viewer: Viewer?, csrf: String?, flash: Flash?, path: String,
    now: Timestamp, lastEvent: ID<Event>? = nil, hasWork: Bool = false,
    reactions: [ID<Post>: Reactions] = [:],
    theme: Theme = .automatic
  ) {
    self.site = site
    self.text = text
    self.viewer = viewer
    self.csrf = csrf
    self.flash = flash
    self.path = path
    self.now = now
    self.lastEvent = lastEvent
    self.hasWork = hasWork
    self.reactions = reactions
    self.theme = theme
    postButtons = site.postButtons[text.language]
  }

  /// The whole document, in UTF-8.
  public func render(_ page: some Page) -> [UInt8] {
    layout(page).bytes
  }
}

/// What is the same on every page of an installation.
public struct Site: Sendable {
  public var name: String
  /// The scheme, host and port before every address that is read elsewhere: `https://martlet.example`.
  public let origin: String
  /// The program's.
  public let version: String
  /// Where the static files stand, with the hash of their content: `/static/0123456789ab/`.
  public let assets: String
  public var signup: SignupMode
  public var email: EmailRule
  /// In Unicode scalars.
  public var postLimit: Int
  /// Whether mail leaves the host.
  public var sendsMail: Bool
  /// Whether people can send pictures.
  public var takesPictures: Bool
  /// Whether people can take their account along.
  public var makesArchives: Bool
  let resources: HTML
  let postButtons: InEveryLanguage<PostButtons>

  /// - Parameter modules: the scripts that pages run, behind the address of the static files.
  public init(
    name: String, origin: String, version: String, assets: String, modules: [String],
    signup: SignupMode, email: EmailRule, postLimit: Int,
    sendsMail: Bool = false, takesPictures: Bool = false, makesArchives: Bool = false
  ) {
    self.name = name
    self.origin = origin
    self.version = version
    self.assets = assets
    self.signup = signup
    self.email = email
    self.postLimit = postLimit
    self.sendsMail = sendsMail
    self.takesPictures = takesPictures
    self.makesArchives = makesArchives
    resources = Self.resources(assets, modules: modules)
    postButtons = InEveryLanguage { PostButtons(Catalogue[$0].reaction, assets: assets) }
  }
}

/// One page: its title and what stands between header and footer.
public protocol Page {
  func title(in frame: Frame) -> String
  func content(in frame: Frame) -> HTML
  /// What it says to other programs than the browser that shows it.
  func head(in frame: Frame) -> HTML
  /// The posts that it shows.
  var posts: [Post] { get }
  /// Whether posts can come to it later.
  var isLive: Bool { get }
  /// What is wrong with the form that it shows again.
  var faults: FormFaults { get }
}

extension Page {
  public var posts: [Post] { [] }
  public var isLive: Bool { false }
  public var faults: FormFaults { FormFaults() }

  /// Search engines are sent away, unless a page says otherwise.
  public func head(in frame: Frame) -> HTML { frame.unindexed }
}
