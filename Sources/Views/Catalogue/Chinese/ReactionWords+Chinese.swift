extension ReactionWords {
  static let chinese = ReactionWords(
    answer: "回复",
    boost: "转发",
    like: "点赞",
    bookmark: "收藏",
    likes: { "\($0) 次点赞" },
    boosts: { "\($0) 次转发" },
    likersOf: { "给 \($0) 的帖子点赞的人" },
    boostersOf: { "转发 \($0) 的帖子的人" },
    nobodyLikesIt: "还没有人给这条帖子点赞。",
    nobodyBoostedIt: "还没有人转发这条帖子。",
    boostedBy: { "\($0) 转发了" },
    pin: "置顶到个人主页",
    unpin: "取消置顶",
    pinned: "置顶",
    title: "你保存的帖子",
    liked: "点赞",
    nothingLiked: "你还没有点过赞。每条帖子下面都有一个心形按钮。",
    bookmarked: "收藏",
    nothingBookmarked: "你还没有收藏。每条帖子下面都有一个书签按钮。",
    bookmarksHint: "只有你能看到自己的收藏。",
    nothingEarlier: "后面没有内容了。")
}
