/// A link by which somebody sets an account's password without knowing the one before.
///
/// It counts once, and not for long; a new password makes all of an account's worthless.
public enum PasswordReset {
  /// Of a link that the operator hands over, in seconds: a day.
  public static let operatorLifetime: Int64 = 86_400
  /// Of a link that comes by mail, in seconds: an hour.
  public static let mailLifetime: Int64 = 3_600
}
