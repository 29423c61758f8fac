/// Which of its two sets of colours the site shows on a device.
public enum Theme: String, CaseIterable, Sendable {
  /// The one that the device asks for.
  case automatic
  case light
  case dark
}
