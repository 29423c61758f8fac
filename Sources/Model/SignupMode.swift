/// How people get an account.
public enum SignupMode: String, CaseIterable, Sendable {
  /// Whoever fills in the form.
  case open
  /// Whoever has a code from the operator.
  case invite
  /// Whoever a moderator approves.
  case approval
  /// Nobody, but for those whom the operator adds at the command line.
  case closed
}

/// Whether an account needs an e-mail address.
public enum EmailRule: String, CaseIterable, Sendable {
  case optional
  case required
  /// It needs one, and counts only once mail to it has been read.
  case confirmed
}
