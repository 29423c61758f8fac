import Logging

/// What a fleet wants done.
enum FleetAction: Equatable, Sendable {
  /// Start the process of a new member.
  case start(FleetMember.ID)
  /// Let it finish, and pass its connections on: HUP.
  case retire(FleetMember.ID)
  /// Let it finish, and close its connections: TERM.
  case stop(FleetMember.ID)
  case kill(FleetMember.ID)
  /// Find out whether what a reload would start is sound; the answer is an event.
  case check
  case log(Logger.Level, String, FleetMember.ID?)
}

/// What happens to a fleet.
enum FleetEvent: Sendable {
  /// A member's process can answer.
  case ready(FleetMember.ID)
  /// It has answered as many requests as one process should.
  case wantsReplacement(FleetMember.ID)
  /// It hangs: nothing but an end helps.
  case hangs(FleetMember.ID)
  /// It has ended, or could not be started; `how` completes “it …”.
  case ended(FleetMember.ID, how: String)
  case reload(Set<Pool>)
  case checkPassed(FleetPlan)
  case checkFailed(String)
  /// The stable pool shall have so many, until the next start or a reload with another number.
  case scale(Int)
  case stop
  /// Time has passed.
  case tick
}
