struct FlashWords: Sendable {
  let sentence: @Sendable (Flash) -> String

  static let english = FlashWords { flash in
    switch flash {
    case .welcome: "Welcome! Your account is ready."
    case .awaitingApproval: "Thank you. You can log in as soon as a moderator has approved you."
    case .loggedOut: "You are logged out."
    case .postDeleted: "The post is deleted."
    case .profileSaved: "Your profile is saved."
    case .passwordChanged: "Your password is changed. All other sessions have ended."
    case .sessionEnded: "The session has ended."
    case .otherSessionsEnded: "All other sessions have ended."
    case .accountDeleted: "Your account is deleted. Goodbye."
    case .signupApproved: "Approved. They can log in now."
    case .signupRejected: "Rejected."
    }
  }
}
