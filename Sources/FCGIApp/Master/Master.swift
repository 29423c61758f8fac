import FastCGI
import Foundation
import Glibc
import Logging

/// Does what a `Fleet` decides: starts processes, signals them, listens to them and to the operator.
///
/// It runs on one thread and sleeps until something happens or is due.
final class Master {
  let program: Program
  var log: Logger
  var configuration: Configuration
  let sockets: ResponderSockets
  var fleet: Fleet
  var harakiri: Harakiri
  /// By member, from start to end.
  var processes: [FleetMember.ID: ResponderProcess] = [:]
  var check: ReloadCheck?
  var totals = PoolTotals()
  var hungCount = 0
  let startedAt = ContinuousClock.now

  private var systemd: Systemd
  private let signals: SignalQueue
  private let fifo: MasterFifo
  private let stats: StatsSocket
  private let pidFile: PidFile
  /// Who has closed its end of the link; there is nothing to be heard any more.
  private var silent: Set<FleetMember.ID> = []

  /// The most workers that any configuration can give a responder.
  static let mostWorkers = 64

  /// Binds everything, and starts nothing yet.
  ///
  /// - Throws: `SocketError` or `MasterFault` if a socket cannot be bound or a file not be made.
  init(configuration: Configuration, program: Program, systemd: Systemd, log: Logger) throws {
    self.configuration = configuration
    self.program = program
    self.systemd = systemd
    self.log = log
    signals = try SignalQueue([SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGUSR1, SIGCHLD])
    // The lock of the first socket keeps a second master away from all that follows.
    sockets = try ResponderSockets(configuration, passed: systemd.descriptors)
    stats = try StatsSocket(path: configuration.stats, mode: configuration.chmodSocket.bits)
    fifo = try MasterFifo(path: configuration.masterFifo)
    pidFile = PidFile(path: configuration.pidfile)
    try pidFile.write()

    // The canary comes by a reload, which looks at it before.
    var plan = FleetPlan(configuration)
    plan.processes[.canary] = 0
    let now = ContinuousClock.now
    fleet = Fleet(plan, socketCount: sockets.count, at: now)
    harakiri = Harakiri(seconds: configuration.harakiri, at: now)
  }

  /// Returns once all responders have ended after a stop.
  func run() {
    log.notice("started", metadata: ["responders": "\(fleet.slots.count)", "pid": "\(getpid())"])
    apply(.tick)
    if configuration.canary.isWanted { apply(.reload([.canary])) }
    while !fleet.hasEnded { attend() }
    if configuration.vacuum {
      sockets.remove()
      stats.remove()
      fifo.remove()
      pidFile.remove()
    }
    log.notice("stopped")
  }

  /// Waits for the next thing to happen, and deals with all that has.
  private func attend() {
    let links = processes.filter { !silent.contains($0.key) }.map { ($0.key, $0.value) }
    let own = [signals.descriptor, fifo.descriptor, stats.descriptor]
    var entries = (own + links.map(\.1.link)).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    poll(&entries, nfds_t(entries.count), milliseconds(until: nextDeadline))

    // What somebody has said counts before their end does.
    for (entry, (id, process)) in zip(entries.dropFirst(own.count), links) where entry.revents != 0
    {
      listen(to: id, process, isLast: entry.revents & Int16(POLLHUP) != 0)
    }
    while let signal = signals.take() { obey(signal) }
    if entries[1].revents != 0 { for line in fifo.takeLines() { obey(line) } }
    if entries[2].revents != 0 { stats.answer { status().json } }
    lookForHanging()
    giveUpCheck()
    apply(.tick)
  }

  private var nextDeadline: ContinuousClock.Instant? {
    [fleet.nextDeadline, processes.isEmpty ? nil : harakiri.nextLook, check?.deadline]
      .compactMap(\.self).min()
  }

  /// As poll(2) wants it; rounded up, so that the moment has come afterwards.
  private func milliseconds(until moment: ContinuousClock.Instant?) -> Int32 {
    guard let moment else { return -1 }
    let left = max(.zero, moment - .now) / .milliseconds(1)
    return Int32(min(left.rounded(.up), Double(Int32.max)))
  }

  private func listen(to id: FleetMember.ID, _ process: ResponderProcess, isLast: Bool) {
    let reports = process.takeReports()
    if reports.isEmpty, isLast { silent.insert(id) }
    for report in reports {
      switch report {
      case .ready: apply(.ready(id))
      case .wantsReplacement: apply(.wantsReplacement(id))
      }
    }
  }

  /// Tells the fleet of an event and does what it wants, with all that follows from it.
  func apply(_ event: FleetEvent) {
    var events = [event]
    while !events.isEmpty {
      for action in fleet.handle(events.removeFirst(), at: .now) {
        if let consequence = perform(action) { events.append(consequence) }
      }
    }
    silent.formIntersection(processes.keys)
    let places = fleet.slots.map(\.place) + fleet.members.map(\.place)
    sockets.keepCanary(Set(places.filter { $0.pool == .canary }.map(\.number)))
    systemd.enter(phase, status: summary)
  }

  private var phase: Systemd.Phase {
    if fleet.isStopping { return .stopping }
    if systemd.phase == .starting, !fleet.isComplete { return .starting }
    return fleet.reload.isRunning ? .reloading : .serving
  }
}
