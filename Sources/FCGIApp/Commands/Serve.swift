import ArgumentParser
import FastCGI
import Logging
import Store
import Synchronization

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Be one responder.",
    discussion: """
      Serves FastCGI on the listening socket that comes as file descriptor 0, as spawn-fcgi and
      `martlet up` pass it. Where descriptor 0 is no listening socket, answers one CGI request.
      TERM, INT and QUIT stop it once it has finished what it is answering.
      """)

  @OptionGroup var setup: Setup
  @Flag(help: .hidden)
  var supervised = false

  func run() throws {
    // First, while nothing else has the descriptors' numbers.
    let supervision = supervised ? try Supervision.inherited() : nil
    let configuration = try setup.configuration()
    try setup.redirectLog(configuration)
    let log = setup.log(configuration.logLevel)
    guard CommonGateway.isSocket else {
      var configuration = configuration
      // Nobody continues an answer when the process ends with it.
      configuration.streams = 0
      let app = try explained { try App(configuration: configuration, log: log) }
      CommonGateway.answerOneRequest(
        bodyLimit: configuration.limitPost, handler: try explained { try app.worker() })
      _ = app.mailer?.emptyOutbox()
      _ = app.background.doWhatIsDue()
      return
    }
    if let obstacle = configuration.pictureObstacle {
      log.notice("nobody can send pictures", metadata: ["because": "\(obstacle)"])
    }
    var settings = Responder.Settings()
    settings.workers = configuration.threads
    settings.bodyLimit = configuration.limitPost
    settings.supervision = supervision
    settings.reopenLog = { configuration.logFile?.reopen(telling: log) }
    settings.maxRequests = configuration.requestsOfOneProcess
    if let obstacle = configuration.archiveObstacle {
      log.notice("nobody can take their account along", metadata: ["because": "\(obstacle)"])
    }
    // The app is put together after the responder has blocked the stop signals for all threads.
    let shared = Mutex<App?>(nil)
    let responder = try Responder(settings: settings) { _ in
      try shared.withLock { app in
        if let app { return try app.worker() }
        let built = try App(configuration: configuration, log: log)
        built.mailer?.start()
        built.background.start()
        built.broadcaster.start()
        app = built
        return try built.worker()
      }
    }
    do {
      try responder.run()
    } catch {
      log.critical("cannot serve: \(error)")
      throw ExitCode.failure
    }
    shared.withLock { app in
      app?.broadcaster.stop()
      app?.mailer?.stop()
      app?.background.stop()
      app?.store.close()
    }
    let counts = responder.counts
    log.notice(
      "stopped",
      metadata: [
        "requests": "\(counts.served)", "aborted": "\(counts.aborted)",
        "refused": "\(counts.refused)",
      ])
  }
}

extension Configuration {
  /// Each responder draws its own, so that they do not all reach it at the same time.
  fileprivate var requestsOfOneProcess: Int? {
    maxRequests == 0 ? nil : maxRequests + Int.random(in: 0...maxRequestsDelta)
  }
}
