import Foundation
public import Model

extension Happening {
  /// The name under which the log keeps this kind of event, for ever.
  public var type: String {
    switch self {
    case .accountRegistered: "AccountRegistered"
    case .profileChanged: "ProfileChanged"
    case .avatarChanged: "AvatarChanged"
    case .headerChanged: "HeaderChanged"
    case .passwordChanged: "PasswordChanged"
    case .twoFactorEnabled: "TwoFactorEnabled"
    case .twoFactorDisabled: "TwoFactorDisabled"
    case .recoveryCodeUsed: "RecoveryCodeUsed"
    case .recoveryCodesRenewed: "RecoveryCodesRenewed"
    case .loggedIn: "LoggedIn"
    case .roleChanged: "RoleChanged"
    case .accountApproved: "AccountApproved"
    case .accountSuspended: "AccountSuspended"
    case .accountReinstated: "AccountReinstated"
    case .accountRejected: "AccountRejected"
    case .accountDeleted: "AccountDeleted"
    case .postPublished: "PostPublished"
    case .postEdited: "PostEdited"
    case .postDeleted: "PostDeleted"
    case .followed: "Followed"
    case .unfollowed: "Unfollowed"
    case .muted: "Muted"
    case .unmuted: "Unmuted"
    case .blocked: "Blocked"
    case .unblocked: "Unblocked"
    case .liked: "Liked"
    case .unliked: "Unliked"
    case .bookmarked: "Bookmarked"
    case .unbookmarked: "Unbookmarked"
    case .boosted: "Boosted"
    case .unboosted: "Unboosted"
    case .pinned: "Pinned"
    case .unpinned: "Unpinned"
    case .notificationsBegan: "NotificationsBegan"
    case .notificationsSeen: "NotificationsSeen"
    case .notificationsChosen: "NotificationsChosen"
    case .languageChosen: "LanguageChosen"
    case .reported: "Reported"
    case .reportResolved: "ReportResolved"
    case .reportReopened: "ReportReopened"
    }
  }

  /// What the name does not say, as a JSON object.
  func payload() throws -> String {
    switch self {
    case .accountRegistered(let details): try Self.json(details)
    case .profileChanged(let details): try Self.json(details)
    case .avatarChanged(let details), .headerChanged(let details): try Self.json(details)
    case .roleChanged(let details): try Self.json(details)
    case .postPublished(let details): try Self.json(details)
    case .postDeleted(let details): try Self.json(details)
    case .followed(let follow), .unfollowed(let follow): try Self.json(follow)
    case .muted(let mute), .unmuted(let mute): try Self.json(mute)
    case .blocked(let block), .unblocked(let block): try Self.json(block)
    case .liked(let reaction), .unliked(let reaction), .bookmarked(let reaction),
      .unbookmarked(let reaction), .boosted(let reaction), .unboosted(let reaction),
      .pinned(let reaction), .unpinned(let reaction):
      try Self.json(reaction)
    case .postEdited(let details): try Self.json(details)
    case .notificationsSeen(let details): try Self.json(details)
    case .notificationsChosen(let details): try Self.json(details)
    case .languageChosen(let details): try Self.json(details)
    case .reported(let details): try Self.json(details)
    case .reportResolved(let details): try Self.json(details)
    case .passwordChanged, .twoFactorEnabled, .twoFactorDisabled, .recoveryCodeUsed,
      .recoveryCodesRenewed, .loggedIn, .accountApproved, .accountSuspended, .accountReinstated,
      .accountRejected, .notificationsBegan, .accountDeleted, .reportReopened:
      "{}"
    }
  }

  /// - Throws: `damaged` if the log holds what no version of this program wrote.
  init(type: String, payload: String) throws(StoreError) {
    do {
      switch type {
      case "AccountRegistered": self = .accountRegistered(try Self.details(payload))
      case "ProfileChanged": self = .profileChanged(try Self.details(payload))
      case "AvatarChanged": self = .avatarChanged(try Self.details(payload))
      case "HeaderChanged": self = .headerChanged(try Self.details(payload))
      case "PasswordChanged": self = .passwordChanged
      case "TwoFactorEnabled": self = .twoFactorEnabled
      case "TwoFactorDisabled": self = .twoFactorDisabled
      case "RecoveryCodeUsed": self = .recoveryCodeUsed
      case "RecoveryCodesRenewed": self = .recoveryCodesRenewed
      case "LoggedIn": self = .loggedIn
      case "RoleChanged": self = .roleChanged(try Self.details(payload))
      case "AccountApproved": self = .accountApproved
      case "AccountSuspended": self = .accountSuspended
      case "AccountReinstated": self = .accountReinstated
      case "AccountRejected": self = .accountRejected
      case "AccountDeleted": self = .accountDeleted
      case "PostPublished": self = .postPublished(try Self.details(payload))
      case "PostEdited": self = .postEdited(try Self.details(payload))
      case "PostDeleted": self = .postDeleted(try Self.details(payload))
      case "Followed": self = .followed(try Self.details(payload))
      case "Unfollowed": self = .unfollowed(try Self.details(payload))
      case "Muted": self = .muted(try Self.details(payload))
      case "Unmuted": self = .unmuted(try Self.details(payload))
      case "Blocked": self = .blocked(try Self.details(payload))
      case "Unblocked": self = .unblocked(try Self.details(payload))
      case "Liked": self = .liked(try Self.details(payload))
      case "Unliked": self = .unliked(try Self.details(payload))
      case "Bookmarked": self = .bookmarked(try Self.details(payload))
      case "Unbookmarked": self = .unbookmarked(try Self.details(payload))
      case "Boosted": self = .boosted(try Self.details(payload))
      case "Unboosted": self = .unboosted(try Self.details(payload))
      case "Pinned": self = .pinned(try Self.details(payload))
      case "Unpinned": self = .unpinned(try Self.details(payload))
      case "NotificationsBegan": self = .notificationsBegan
      case "NotificationsSeen": self = .notificationsSeen(try Self.details(payload))
      case "NotificationsChosen": self = .notificationsChosen(try Self.details(payload))
      case "LanguageChosen": self = .languageChosen(try Self.details(payload))
      case "Reported": self = .reported(try Self.details(payload))
      case "ReportResolved": self = .reportResolved(try Self.details(payload))
      case "ReportReopened": self = .reportReopened
      default: throw StoreError.damaged("unknown event '\(type)'")
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .damaged("payload of a \(type) event")
    }
  }

  private static func json(_ details: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(details), as: UTF8.self)
  }

  private static func details<Details: Decodable>(_ payload: String) throws -> Details {
    try JSONDecoder().decode(Details.self, from: Data(payload.utf8))
  }
}
