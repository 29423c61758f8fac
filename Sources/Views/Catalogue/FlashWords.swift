import Model

struct FlashWords: Words {
  let sentence: @Sendable (Flash) -> String

  static let english = FlashWords { flash in
    switch flash {
    case .welcome: "Welcome! Your account is ready."
    case .awaitingApproval: "Thank you. You can log in as soon as a moderator has approved you."
    case .confirmationMailed:
      "Nearly done: a mail is on its way to your e-mail address. Open the link in it within a day."
    case .signupConfirmed: "Your e-mail address is confirmed. Log in and begin."
    case .emailConfirmed: "The new e-mail address counts from now on."
    case .loggedOut: "You are logged out."
    case .postEdited: "Your post says this now."
    case .postDeleted: "The post is deleted."
    case .followed: "Their posts are under Following from now on."
    case .unfollowed: "Their posts are under Following no longer."
    case .followLimit:
      "You follow \(Follow.limit) people, which is the most. Unfollow somebody first, then follow this one."
    case .pinned: "It stands first on your page from now on."
    case .pinLimit:
      "You have pinned \(Reactions.pinLimit) posts, which is the most. Unpin one first, then pin this one."
    case .muted: "Their posts stay out of your lists from now on."
    case .unmuted: "Their posts are in your lists again."
    case .blocked: "You do not see each other any more. You can take it back here."
    case .unblocked: "You see each other again."
    case .notificationsChosen: "Your choice is saved."
    case .languageChosen: "The site speaks to you like this from now on."
    case .profileSaved: "Your profile is saved."
    case .pictureSaved: "Your picture is saved."
    case .pictureRemoved: "Your picture is removed."
    case .passwordChanged: "Your password is changed. All other sessions have ended."
    case .passwordLinkMailed:
      "If there is such an account, and it has an e-mail address, a link is on its way there. It counts for an hour."
    case .passwordSet: "Your new password is set. Log in with it."
    case .loginExpired: "That took too long. Please give your password once more."
    case .recoveryCodeUsed:
      "That recovery code counts no more. How many are left stands in your profile, under two-factor log-in."
    case .twoFactorDisabled: "Two-factor log-in is off. Your password alone lets you in."
    case .sessionEnded: "The session has ended."
    case .otherSessionsEnded: "All other sessions have ended."
    case .appRegistered: "The app is registered."
    case .appDeleted: "The app is deleted."
    case .appShutOut: "The app can no longer act for you."
    case .appNotLetIn: "The app was not let in."
    case .accountDeleted: "Your account is deleted. Goodbye."
    case .signupApproved: "Approved. They can log in now."
    case .signupRejected: "Rejected."
    case .reported: "Thank you. The moderators will look at it."
    case .reportedBefore: "You have reported this already, and the moderators have not decided yet."
    case .reportDismissed: "Dismissed. It is under Resolved, where you can open it again."
    case .reportReopened: "The report is open again."
    case .accountSuspended: "They are suspended. You can take it back under Moderation, Suspended."
    case .accountReinstated: "They are back, and can log in again."
    case .roleChanged: "Their role is changed."
    case .themeChosen: "Saved for this device."
    }
  }
}
