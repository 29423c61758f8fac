import Logging

/// Decides which responders are started, replaced and ended, and touches none itself.
///
/// Events go in, each with the moment in which it happened; what is to be done comes out. There is
/// nothing else: no clock, no process, no file.
struct Fleet {
  typealias Instant = ContinuousClock.Instant

  private(set) var members: [FleetMember] = []
  var slots: [FleetSlot] = []
  var reload = ReloadProgress()
  /// The generation that the last reload without a fault has brought.
  var generation = 1
  var plan: FleetPlan
  /// How many each pool shall have now: what the plan says, or what an operator has said since.
  var wanted: [Pool: Int]
  /// A scale that waits for the end of a reload.
  var scaleLater: Int?
  private(set) var isStopping = false
  /// How many have taken the place of one that had died.
  private(set) var respawns = 0

  /// How many sockets the stable pool listens on; each needs a responder.
  let socketCount: Int
  static let mostProcesses = 64

  private var actions: [FleetAction] = []
  private var lastID = 0

  /// A fleet that is to be filled as the plan says, all at once.
  init(_ plan: FleetPlan, socketCount: Int, at now: Instant) {
    self.plan = plan
    self.socketCount = socketCount
    wanted = plan.processes
    fill(at: now)
  }

  mutating func handle(_ event: FleetEvent, at now: Instant) -> [FleetAction] {
    switch event {
    case .ready(let id): becameReady(id, at: now)
    case .wantsReplacement(let id): replace(id, at: now)
    case .hangs(let id): kill(id)
    case .ended(let id, let how): ended(id, how, at: now)
    case .reload(let pools): requestReload(of: pools)
    case .checkPassed(let plan): beginRolling(to: plan, at: now)
    case .checkFailed(let reason): if case .checking = reload.phase { failReload(reason, at: now) }
    case .scale(let count): scale(to: count, at: now)
    case .stop: stop(at: now)
    case .tick: break
    }
    enforceDeadlines(at: now)
    advanceReload(at: now)
    startDue(at: now)
    defer { actions = [] }
    return actions
  }

  // MARK: - What can be asked

  /// When it has to be told at the latest that time has passed.
  var nextDeadline: Instant? {
    (slots.compactMap(\.startsAt) + members.compactMap(\.deadline)).min()
  }

  func member(_ id: FleetMember.ID) -> FleetMember? { members.first { $0.id == id } }

  /// Whether it fills a place, and is not on its way out.
  func isServing(_ id: FleetMember.ID) -> Bool { slots.contains { $0.holds(id) } }

  /// Whether every place of the stable pool is served.
  var isComplete: Bool {
    slots.allSatisfy { slot in
      slot.place.pool == .canary || slot.current.flatMap(member)?.phase == .ready
    }
  }

  var hasEnded: Bool { isStopping && members.isEmpty }

  // MARK: - What happens to members

  private mutating func becameReady(_ id: FleetMember.ID, at now: Instant) {
    guard case .starting = member(id)?.phase else { return }
    change(id) {
      $0.phase = .ready
      $0.wasReady = true
    }
    tell(.info, "responder ready", id)
    guard let index = slots.firstIndex(where: { $0.successor == id }) else { return }
    let predecessor = slots[index].current
    slots[index].current = id
    slots[index].successor = nil
    if let predecessor { retire(predecessor, at: now) }
  }

  private mutating func replace(_ id: FleetMember.ID, at now: Instant) {
    guard let index = slots.firstIndex(where: { $0.current == id }),
      slots[index].successor == nil, slots[index].startsAt == nil
    else { return }
    slots[index].startsAt = now
    tell(.info, "responder has answered max-requests; a successor is started", id)
  }

  private mutating func ended(_ id: FleetMember.ID, _ how: String, at now: Instant) {
    guard let member = member(id) else { return }
    members.removeAll { $0.id == id }
    // Who fills no place any more was told to go.
    guard let index = slots.firstIndex(where: { $0.holds(id) }) else { return }
    let wasCandidate = reload.candidate == id
    let pause = slots[index].backoff.pause(
      afterLiving: now - member.startedAt, wasReady: member.wasReady)
    if slots[index].successor == id {
      slots[index].successor = nil
      if !wasCandidate { slots[index].startsAt = now + pause }
    } else {
      slots[index].current = slots[index].successor
      slots[index].successor = nil
      slots[index].restarts += 1
      respawns += 1
      if slots[index].current == nil { slots[index].startsAt = now + pause }
    }
    guard wasCandidate else { return }
    if member.wasReady {
      dropCandidate()
    } else {
      failReload(
        "a new responder \(how) before it was ready; its last words are in the log", at: now)
    }
  }

  private mutating func enforceDeadlines(at now: Instant) {
    for member in members {
      guard let deadline = member.deadline, deadline <= now else { continue }
      kill(member.id)
      guard case .starting = member.phase else {
        tell(
          .error, "responder had not finished within worker-reload-mercy and is killed", member.id)
        continue
      }
      let limit = FleetPlan.readyWithin.components.seconds
      tell(.error, "responder is not ready after \(limit) seconds and is killed", member.id)
      guard reload.candidate == member.id else { continue }
      if let index = slots.firstIndex(where: { $0.successor == member.id }) {
        slots[index].successor = nil
      }
      failReload("a new responder was not ready after \(limit) seconds", at: now)
    }
  }

  private mutating func startDue(at now: Instant) {
    guard !isStopping else { return }
    for index in slots.indices {
      guard let moment = slots[index].startsAt, moment <= now else { continue }
      start(index, at: now)
    }
  }

  private mutating func stop(at now: Instant) {
    guard !isStopping else { return }
    isStopping = true
    tell(.notice, "stopping")
    reload.phase = .none
    reload.next = []
    let serving = slots.flatMap { [$0.current, $0.successor].compactMap(\.self) }
    slots = []
    for id in serving { dismiss(id, at: now) }
  }
}

// MARK: - What is done to members

extension Fleet {
  @discardableResult
  mutating func start(_ index: Int, at now: Instant) -> FleetMember.ID {
    lastID += 1
    members.append(
      FleetMember(
        id: lastID, place: slots[index].place, generation: reload.generation, startedAt: now,
        phase: .starting(until: now + FleetPlan.readyWithin)))
    slots[index].startsAt = nil
    if slots[index].current == nil {
      slots[index].current = lastID
    } else {
      slots[index].successor = lastID
    }
    actions.append(.start(lastID))
    return lastID
  }

  mutating func retire(_ id: FleetMember.ID, at now: Instant) {
    leave(id, .retiring(until: now + plan.mercy), .retire(id))
  }

  mutating func dismiss(_ id: FleetMember.ID, at now: Instant) {
    leave(id, .stopping(until: now + plan.mercy), .stop(id))
  }

  private mutating func leave(
    _ id: FleetMember.ID, _ phase: FleetMember.Phase, _ action: FleetAction
  ) {
    // Who has been killed already hears nothing any more.
    guard let member = member(id), member.phase != .killed else { return }
    change(id) { $0.phase = phase }
    actions.append(action)
  }

  private mutating func kill(_ id: FleetMember.ID) {
    guard let member = member(id), member.phase != .killed else { return }
    change(id) { $0.phase = .killed }
    actions.append(.kill(id))
  }

  private mutating func change(_ id: FleetMember.ID, _ how: (inout FleetMember) -> Void) {
    guard let index = members.firstIndex(where: { $0.id == id }) else { return }
    how(&members[index])
  }

  mutating func tell(_ level: Logger.Level, _ message: String, _ id: FleetMember.ID? = nil) {
    actions.append(.log(level, message, id))
  }

  mutating func askForCheck() {
    actions.append(.check)
  }
}
