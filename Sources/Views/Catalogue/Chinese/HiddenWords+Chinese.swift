extension HiddenWords {
  static let chinese = HiddenWords(
    title: "静音与屏蔽的人",
    muteOrBlock: "静音或屏蔽",
    mute: "静音",
    muteOf: { "静音 @\($0)" },
    unmute: "取消静音",
    unmuteOf: { "取消静音 @\($0)" },
    muted: "已静音",
    muteHint: "被你静音的人的帖子不会出现在你的列表里，但仍可在其主页上看到。对方不会收到通知。",
    nobodyMuted: "你没有静音任何人。",
    block: "屏蔽",
    blockOf: { "屏蔽 @\($0)" },
    unblock: "取消屏蔽",
    unblockOf: { "取消屏蔽 @\($0)" },
    blocked: "已屏蔽",
    blockHint: "屏蔽之后，登录时你们互相看不到对方的帖子和主页，也不再互相关注。对方不会收到通知。版主能看到所有人。",
    nobodyBlocked: "你没有屏蔽任何人。")
}
