import Model

struct FlashWords: Sendable {
  let sentence: @Sendable (Flash) -> String

  static let english = FlashWords { flash in
    switch flash {
    case .welcome: "Welcome! Your account is ready."
    case .awaitingApproval: "Thank you. You can log in as soon as a moderator has approved you."
    case .loggedOut: "You are logged out."
    case .postDeleted: "The post is deleted."
    case .followed: "Their posts are under Following from now on."
    case .unfollowed: "Their posts are under Following no longer."
    case .followLimit:
      "You follow \(Follow.limit) people, which is the most. Unfollow somebody first, then follow this one."
    case .muted: "Their posts stay out of your lists from now on."
    case .unmuted: "Their posts are in your lists again."
    case .blocked: "You do not see each other any more. You can take it back here."
    case .unblocked: "You see each other again."
    case .profileSaved: "Your profile is saved."
    case .passwordChanged: "Your password is changed. All other sessions have ended."
    case .sessionEnded: "The session has ended."
    case .otherSessionsEnded: "All other sessions have ended."
    case .appRegistered: "The app is registered."
    case .appDeleted: "The app is deleted."
    case .appShutOut: "The app can no longer act for you."
    case .appNotLetIn: "The app was not let in."
    case .accountDeleted: "Your account is deleted. Goodbye."
    case .signupApproved: "Approved. They can log in now."
    case .signupRejected: "Rejected."
    }
  }
}
