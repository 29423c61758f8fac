/// Following people, and lists of who does.
struct FollowWords: Words {
  let everyone: String
  let following: String
  let timelines: String
  let postsOfFollowees: String
  let noPosts: String
  let follow: String
  let followOf: @Sendable (_ handle: String) -> String
  let unfollowOf: @Sendable (_ handle: String) -> String
  let followsYou: String
  let followingCount: @Sendable (_ count: Int) -> String
  let followerCount: @Sendable (_ count: Int) -> String
  let followingOf: @Sendable (_ name: String) -> String
  let followersOf: @Sendable (_ name: String) -> String
  let followsNobody: @Sendable (_ name: String) -> String
  let hasNoFollowers: @Sendable (_ name: String) -> String
  let youFollowNobody: String
  let youHaveNoFollowers: String
  let noneEarlier: String
  let latest: String
  let earlier: String

  static let english = FollowWords(
    everyone: "Everyone",
    following: "Following",
    timelines: "Posts",
    postsOfFollowees: "Posts of those you follow",
    noPosts:
      "There is nothing here yet. Open the page of somebody whose posts you like and press Follow.",
    follow: "Follow",
    followOf: { "Follow @\($0)" },
    unfollowOf: { "Following @\($0): unfollow" },
    followsYou: "Follows you",
    followingCount: { "\($0) following" },
    followerCount: { $0 == 1 ? "1 follower" : "\($0) followers" },
    followingOf: { "Whom \($0) follows" },
    followersOf: { "Who follows \($0)" },
    followsNobody: { "\($0) does not follow anybody yet." },
    hasNoFollowers: { "Nobody follows \($0) yet." },
    youFollowNobody:
      "You do not follow anybody yet. There is a button for it on each person’s page.",
    youHaveNoFollowers: "Nobody follows you yet.",
    noneEarlier: "There is nobody further down.",
    latest: "Latest",
    earlier: "Earlier")
}
