/// Taking one's account along: the pages where one asks for it, what stands in the archive, and where one brings it in.
struct ArchiveWords: Words {
  // On the site.
  let export: String
  let exportLink: String
  let exportIntroduction: String
  let exportContents: String
  let ask: String
  let askAgain: String
  let waiting: String
  /// Of so many posts.
  let underway: @Sendable (_ done: Int, _ total: Int) -> String
  let packing: String
  let comeBack: String
  let ready: @Sendable (_ size: String) -> String
  let keptUntil: @Sendable (_ date: HTML) -> HTML
  let download: String
  let failed: String
  let tooOften: String

  // In the archive.
  let madeBy: @Sendable (_ site: String, _ date: HTML) -> HTML
  let introduction: String
  let posts: @Sendable (Int) -> String
  let allPosts: String
  let latest: String
  let page: @Sendable (Int) -> String
  let earlier: String
  let later: String

  static let english = ArchiveWords(
    export: "Take your account along",
    exportLink: "Make an archive of your posts, pictures and everything else that is yours…",
    exportIntroduction:
      "You get one zip file with everything that is yours here. Unpack it and open index.html to read it in a browser; programs read the JSON files beside it.",
    exportContents:
      "In it: your profile and e-mail address, all your posts with their pictures, descriptions and former versions, whom you follow and who follows you, whom you have muted and blocked, your likes, bookmarks and boosts, what you have reported, where you are logged in, and your apps. Not in it: your password, other people’s posts, and anything that lets somebody in.",
    ask: "Make an archive",
    askAgain: "Make a new one",
    waiting: "Your archive will be made in a moment.",
    underway: { "Your archive is being made: \($0) of \($1) posts." },
    packing: "Your archive is being packed.",
    comeBack: "You need not wait here. Load this page again to see how far it is.",
    ready: { "Your archive is ready (\($0))." },
    keptUntil: { "It stays here until \($0), for you alone." },
    download: "Download",
    failed:
      "Your archive could not be made. Please ask again, or ask the people who run this site.",
    tooOften: "You have asked several times today. Please ask again tomorrow.",
    madeBy: { "Archive from \($0), made on \($1)" },
    introduction:
      "This is all that was written here. The files beside this one hold the same for programs, and more.",
    posts: { $0 == 1 ? "1 post" : "\($0) posts" },
    allPosts: "All posts, oldest first",
    latest: "Latest posts",
    page: { "Page \($0)" },
    earlier: "Earlier posts",
    later: "Later posts")
}
