import Logging

/// The chain reload: a new responder on the same socket, and only when it can answer does the old one
/// retire, and the next one's turn come.
extension Fleet {
  mutating func requestReload(of pools: Set<Pool>) {
    guard !isStopping else { return }
    guard !reload.isRunning else {
      reload.next.formUnion(pools)
      return
    }
    reload.generation += 1
    reload.pools = pools
    reload.phase = .checking
    reload.failure = nil
    reload.previous = wanted
    tell(.notice, "reloading")
    askForCheck()
  }

  mutating func beginRolling(to newPlan: FleetPlan, at now: Instant) {
    guard case .checking = reload.phase else { return }
    if reload.pools.contains(.stable) {
      let count = newPlan.processes[.stable] ?? 0
      guard count >= socketCount else {
        return failReload(
          "processes = \(count) is less than the \(socketCount) sockets that are in use; restart for that",
          at: now)
      }
      // A scale lasts until the configuration says another number.
      if count != plan.processes[.stable] { wanted[.stable] = count }
    }
    if reload.pools.contains(.canary) { wanted[.canary] = newPlan.processes[.canary] ?? 0 }
    plan.mercy = newPlan.mercy
    for pool in reload.pools { plan.processes[pool] = newPlan.processes[pool] }
    fill(at: now)
    let places = slots.map(\.place).filter {
      reload.pools.contains($0.pool) && $0.number <= wanted[$0.pool] ?? 0
    }
    reload.phase = .rolling(to: places, candidate: nil)
  }

  mutating func advanceReload(at now: Instant) {
    while case .rolling(var places, let candidate) = reload.phase {
      if let candidate {
        guard member(candidate)?.phase == .ready else { return }
        places.removeFirst()
        reload.phase = .rolling(to: places, candidate: nil)
      } else if let index = slots.firstIndex(where: { $0.place == places.first }) {
        reload.phase = .rolling(to: places, candidate: newest(in: index, at: now))
      } else {
        reload.phase = .settling
        trim(at: now)
      }
    }
    guard case .settling = reload.phase, !members.contains(where: isOnItsWayOut) else { return }
    generation = reload.generation
    reload.phase = .none
    tell(.notice, "reloaded")
    continueAfterReload(at: now)
  }

  /// The next step looks for another one.
  mutating func dropCandidate() {
    guard case .rolling(let places, _) = reload.phase else { return }
    reload.phase = .rolling(to: places, candidate: nil)
  }

  /// What was there stays; what is there of the new ones stays too.
  mutating func failReload(_ reason: String, at now: Instant) {
    reload.phase = .none
    reload.failure = reason
    wanted = reload.previous
    trim(at: now)
    tell(.error, "the reload has failed, the old responders stay: \(reason)")
    continueAfterReload(at: now)
  }

  /// Somebody of the newest generation for a place: who is there already, or else a new one.
  private mutating func newest(in index: Int, at now: Instant) -> FleetMember.ID {
    for id in [slots[index].current, slots[index].successor].compactMap(\.self)
    where member(id)?.generation == reload.generation { return id }
    if let outdated = slots[index].successor {
      slots[index].successor = nil
      dismiss(outdated, at: now)
    }
    return start(index, at: now)
  }

  private func isOnItsWayOut(_ member: FleetMember) -> Bool {
    reload.pools.contains(member.place.pool) && !isServing(member.id)
  }

  private mutating func continueAfterReload(at now: Instant) {
    if let count = scaleLater {
      scaleLater = nil
      scale(to: count, at: now)
    }
    guard !reload.next.isEmpty else { return }
    let pools = reload.next
    reload.next = []
    requestReload(of: pools)
  }
}
