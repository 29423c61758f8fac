struct ProfileWords: Words {
  let title: String
  let about: String
  let name: String
  let bio: String
  let bioHint: String
  let email: String
  let emailConfirmedHint: String
  let save: String
  let password: String
  let currentPassword: String
  let newPassword: String
  let passwordNotice: String
  let changePassword: String
  let sessionsLink: String
  let appsLink: String
  let hiddenLink: String
  let deletion: String
  let deletionLink: String

  static let english = ProfileWords(
    title: "Settings",
    about: "About you",
    name: "Name",
    bio: "Bio",
    bioHint: "A few lines for your page.",
    email: "E-mail",
    emailConfirmedHint:
      "Only you and the administrators see it. A new one counts once you have opened the link that is sent there.",
    save: "Save",
    password: "Password",
    currentPassword: "Current password",
    newPassword: "New password",
    passwordNotice: "A new password ends your sessions on all other devices.",
    changePassword: "Change password",
    sessionsLink: "See where you are logged in…",
    appsLink: "See which apps may act for you…",
    hiddenLink: "See whom you have muted or blocked…",
    deletion: "Leaving",
    deletionLink: "Delete this account…")
}
