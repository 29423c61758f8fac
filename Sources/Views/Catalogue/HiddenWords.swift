/// Muting and blocking people.
struct HiddenWords: Words {
  let title: String
  let muteOrBlock: String
  let mute: String
  let muteOf: @Sendable (_ handle: String) -> String
  let unmute: String
  let unmuteOf: @Sendable (_ handle: String) -> String
  let muted: String
  let muteHint: String
  let nobodyMuted: String
  let block: String
  let blockOf: @Sendable (_ handle: String) -> String
  let unblock: String
  let unblockOf: @Sendable (_ handle: String) -> String
  let blocked: String
  let blockHint: String
  let nobodyBlocked: String

  static let english = HiddenWords(
    title: "People you do not see",
    muteOrBlock: "Mute or block",
    mute: "Mute",
    muteOf: { "Mute @\($0)" },
    unmute: "Unmute",
    unmuteOf: { "Unmute @\($0)" },
    muted: "Muted",
    muteHint:
      "Posts of somebody you mute stay out of your lists; they are on that person’s page. Nobody is told.",
    nobodyMuted: "You have muted nobody.",
    block: "Block",
    blockOf: { "Block @\($0)" },
    unblock: "Unblock",
    unblockOf: { "Unblock @\($0)" },
    blocked: "Blocked",
    blockHint:
      "If you block somebody, neither of you sees the other’s posts or page while logged in, and neither follows the other any more. Nobody is told. Moderators see everybody.",
    nobodyBlocked: "You have blocked nobody.")
}
