/// A place that is never given up, whatever happens to those who fill it.
struct FleetSlot: Sendable {
  let place: Place
  /// Who serves it, or is being started to.
  var current: FleetMember.ID?
  /// Who is being started to take over from the current one.
  var successor: FleetMember.ID?
  /// When the next one is to be started: as successor if there is a current one.
  var startsAt: ContinuousClock.Instant?
  /// How often another had to take the place of one that had died.
  var restarts = 0
  var backoff = RespawnBackoff()

  func holds(_ id: FleetMember.ID) -> Bool { current == id || successor == id }
}
