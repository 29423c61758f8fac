import Model

/// What people are told of.
struct NotificationWords: Words {
  let title: String
  let unread: @Sendable (_ count: Int) -> String
  let new: String
  let none: String
  let noneEarlier: String
  let sentence: @Sendable (NotificationKind, _ name: HTML) -> HTML
  let settingsTitle: String
  let tellMe: String
  let tellMeHint: String
  let choice: @Sendable (NotificationKind) -> String
  let profileLink: String

  static let english = NotificationWords(
    title: "Notifications",
    unread: { "\($0) unread" },
    new: "New",
    none:
      "Nothing yet. When somebody answers, mentions or follows you, or likes a post of yours, it is told here.",
    noneEarlier: "There is nothing earlier.",
    sentence: { kind, name in
      switch kind {
      case .mention: "\(name) mentions you"
      case .answer: "\(name) answers you"
      case .like: "\(name) likes your post"
      case .boost: "\(name) boosts your post"
      case .follow: "\(name) follows you"
      }
    },
    settingsTitle: "Notification settings",
    tellMe: "Tell me when somebody",
    tellMeHint: "Of people whom you mute or block you are never told.",
    choice: { kind in
      switch kind {
      case .mention: "mentions me"
      case .answer: "answers a post of mine"
      case .like: "likes a post of mine"
      case .boost: "boosts a post of mine"
      case .follow: "follows me"
      }
    },
    profileLink: "Choose of what you are told")
}
