import Logging

/// How many there are.
extension Fleet {
  /// Makes the places that are wanted and not there; they are due at once.
  mutating func fill(at now: Instant) {
    for pool in Pool.allCases {
      let last = slots.filter { $0.place.pool == pool }.map(\.place.number).max() ?? 0
      for number in stride(from: last + 1, through: wanted[pool] ?? 0, by: 1) {
        slots.append(FleetSlot(place: Place(pool: pool, number: number), startsAt: now))
      }
    }
    slots.sort { $0.place < $1.place }
  }

  /// Gives up the places that are not wanted any more, and lets those who fill them go.
  mutating func trim(at now: Instant) {
    let surplus = slots.filter { $0.place.number > wanted[$0.place.pool] ?? 0 }
    slots.removeAll { slot in surplus.contains { $0.place == slot.place } }
    for slot in surplus {
      for id in [slot.current, slot.successor].compactMap(\.self) {
        // Others of the stable pool serve the same socket; a canary's goes with it.
        if slot.place.pool == .stable { retire(id, at: now) } else { dismiss(id, at: now) }
      }
    }
  }

  mutating func scale(to count: Int, at now: Instant) {
    guard !isStopping else { return }
    guard (socketCount...Self.mostProcesses).contains(count) else {
      return tell(
        .error,
        "cannot scale to \(count): each of the \(socketCount) sockets needs a responder, and \(Self.mostProcesses) are the most"
      )
    }
    guard !reload.isRunning else {
      scaleLater = count
      return
    }
    tell(.notice, "scaling to \(count) responders")
    wanted[.stable] = count
    fill(at: now)
    trim(at: now)
  }
}
