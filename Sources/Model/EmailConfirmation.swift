/// A link by which somebody shows that mail to an address reaches them.
public enum EmailConfirmation {
  /// How long the link counts, in seconds: a day.
  public static let lifetime: Int64 = 86_400
}
