/// Of what people can be told.
public enum NotificationKind: Int, Codable, CaseIterable, Sendable {
  /// A post mentions them.
  case mention = 1
  /// A post answers one of theirs.
  case answer
  case like
  case boost
  case follow
}
