import Crypto
import Logging
import Model
import Pictures
import Store
import Synchronization
import Views
import Web

/// Everything that a responder's workers share; the one place where it is put together, for
/// `martlet serve` as for the tests.
final class App: Sendable {
  let configuration: Configuration
  let store: Store
  let router: Router<Route>
  let site: Site
  let description: APIDescription
  let tokens: FormTokens
  let clientSecrets: ClientSecrets
  let passwords: PasswordHasher
  /// Nil where nobody can send pictures.
  let pictures: PictureMaker?
  /// A picture takes the memory of five passwords.
  let pictureTurns: Turns
  let keyring = SigningKeyring()
  let crossOrigin: CrossOrigin
  let headers: FaceHeaders
  let metrics: ResponderMetrics
  /// Nil where nobody can take their account along.
  let archives: Archives?
  let background: BackgroundWorker
  /// Nil where the site sends no mail.
  let mailer: Mailer?
  /// Who is told what happens to lists; the broadcaster tells them.
  let streamRoom: StreamRoom
  let broadcaster: Broadcaster
  let buildTime = ExecutableFile.buildTime()
  let clock: @Sendable () -> Timestamp
  let instant: @Sendable () -> ContinuousClock.Instant
  let log: Logger
  /// Whoever signs in waits for so many full ones at most: a fraction of what the password takes.
  private static let purgeBatches = 4
  private let lastPurge = Mutex(Timestamp(milliseconds: 0))

  /// - Parameters:
  ///   - clock: what time it is.
  ///   - instant: what durations are measured by.
  ///   - passwordCost: what a new password hash costs.
  /// - Throws: `StoreError` if the database is missing or has another schema.
  init(
    configuration: Configuration, log: Logger,
    clock: @escaping @Sendable () -> Timestamp = { .now },
    instant: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    passwordCost: Scrypt.Cost = .standard
  ) throws {
    self.configuration = configuration
    self.log = log
    self.clock = clock
    self.instant = instant
    let metrics = ResponderMetrics()
    self.metrics = metrics
    // The other threads read on while nobody gets to write.
    let writers = max(1, configuration.threads / 2)
    let streamRoom = StreamRoom(capacity: configuration.streams)
    self.streamRoom = streamRoom
    store = try Store(path: configuration.database, room: writers) { event in
      metrics.count(event)
      if case .committed = event { streamRoom.announce() }
      log.tell(of: event)
    }
    router = try Router(Routes.all.map { ($0.method, $0.pattern, $0) })
    pictures = configuration.pictures
    let files = try StaticFiles(in: configuration.staticDirectory)
    site = Site(
      name: configuration.siteName, origin: configuration.origin, version: Martlet.version,
      assets: files.prefix, modules: files.modules,
      signup: configuration.signup, email: configuration.email,
      postLimit: configuration.postMaxLength, sendsMail: configuration.mail != nil,
      takesPictures: pictures != nil, makesArchives: configuration.zip != nil)
    broadcaster = Broadcaster(
      store: store, site: site, room: streamRoom, log: log, clock: clock)
    mailer = Mailer(configuration, store: store, log: log, clock: clock)
    archives = Archives(configuration)
    background = BackgroundWorker(
      configuration, store: store, metrics: metrics, log: log, clock: clock, instant: instant)
    description = try APIDescription(of: configuration)
    tokens = try FormTokens(key: store.reader().requiredSecret("csrf"))
    clientSecrets = try ClientSecrets(key: store.reader().requiredSecret("clients"))
    crossOrigin = CrossOrigin(origins: configuration.corsOrigins.origins)
    headers = FaceHeaders(crossOrigin)
    // At least one thread stays free for everything else.
    let room = WaitingRoom(capacity: max(PasswordHasher.atATime, configuration.threads - 1))
    passwords = try PasswordHasher(cost: passwordCost, room: room)
    pictureTurns = Turns(atATime: 1, in: room)
  }

  /// What one thread needs to answer requests.
  func worker() throws -> Worker {
    Worker(app: self, reader: try store.reader())
  }

  /// Sweeps out what has expired, at most once an hour, or the next part of it; called where a write
  /// is due anyway, so that an idle responder never wakes up for it.
  func purgeIfDue(at now: Timestamp) throws {
    let interval: Int64 = 3600
    let isDue = lastPurge.withLock { last in
      guard now.seconds(since: last) >= interval else { return false }
      last = now
      return true
    }
    guard isDue else { return }
    // What a command has deleted may be due: its process is gone, and could tell nobody.
    background.wake()
    let picturesAreDone = try removeStrayPictures(at: now)
    guard try !store.purge(at: now, batches: Self.purgeBatches) || !picturesAreDone else { return }
    lastPurge.withLock { $0 = Timestamp(milliseconds: 0) }
  }
}

extension Reader {
  fileprivate func requiredSecret(_ name: String) throws -> [UInt8] {
    guard let secret = try secret(name) else { throw StoreError.damaged("no secret \(name)") }
    return secret
  }
}
