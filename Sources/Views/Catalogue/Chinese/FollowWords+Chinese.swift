extension FollowWords {
  static let chinese = FollowWords(
    everyone: "所有人",
    following: "正在关注",
    timelines: "帖子",
    postsOfFollowees: "你关注的人的帖子",
    noPosts: "这里还没有内容。打开你喜欢的人的主页，点“关注”即可。",
    follow: "关注",
    followOf: { "关注 @\($0)" },
    unfollowOf: { "正在关注 @\($0)，点击取消关注" },
    followsYou: "关注了你",
    followingCount: { "正在关注 \($0) 人" },
    followerCount: { "\($0) 位关注者" },
    followingOf: { "\($0) 关注的人" },
    followersOf: { "关注 \($0) 的人" },
    followsNobody: { "\($0) 还没有关注任何人。" },
    hasNoFollowers: { "还没有人关注 \($0)。" },
    youFollowNobody: "你还没有关注任何人。每个人的主页上都有“关注”按钮。",
    youHaveNoFollowers: "还没有人关注你。",
    noneEarlier: "后面没有人了。",
    latest: "最新",
    earlier: "更早")
}
