import Model

/// Bringing an archive into one's account. Of the people whom it names, ``BroughtPeopleWords`` tell.
struct BringingWords: Words {
  let title: String
  let profileLink: String
  let introduction: String
  let whatComes: String
  let whatStays: String
  /// The largest file, in megabytes.
  let file: @Sendable (_ megabytes: Int) -> String
  let besidePosts: String
  let profile: String
  let profileHint: String
  let submit: String
  let waiting: String
  let underway: @Sendable (_ done: Int, _ total: Int) -> String
  let comeBack: String
  let hasProfile: String
  let finished: @Sendable (_ taken: Int) -> String
  let known: @Sendable (Int) -> String
  let tooLong: @Sendable (_ count: Int, _ limit: Int) -> String
  let unusable: @Sendable (Int) -> String
  let picturesLost: @Sendable (Int) -> String
  let see: String
  let refusal: @Sendable (ImportFault) -> String
  let noFile: String
  let fileTooLarge: @Sendable (_ megabytes: Int) -> String
  let tooOften: String
  let another: String

  /// On a person's page and on the page of what they brought.
  let brought: @Sendable (Int) -> String
  let broughtBy: @Sendable (_ name: String) -> String
  let broughtHint: String
  /// Beside a post that came with an archive.
  let mark: String
  let nothing: String

  static let english = BringingWords(
    title: "Bring an archive along",
    profileLink: "Bring along an archive that was made elsewhere…",
    introduction:
      "Choose an archive that another site with Martlet has made for you, or this one. Your posts come in with their texts, warnings, pictures and dates.",
    whatComes:
      "Posts stand on a page of their own beside your posts and are found by search. Nobody is told of them, and they are not among the news, under tags or in feeds. Whoever could see a post there can see it here, but for posts that were for those they mention: those are for you alone. A post that has come in before is left as it is.",
    whatStays:
      "Likes, bookmarks and boosts cannot come along, because the posts of others that they are about are not here; nor do former versions, followers, reports, and where you were logged in.",
    file: { "Archive (a zip file, up to \($0) MB)" },
    besidePosts: "What else to bring along",
    profile: "My profile",
    profileHint:
      "Name, description and pictures take the place of those you have here. What the archive has none of stays, and so do your username and e-mail address.",
    submit: "Bring it along",
    waiting: "Your archive has come in and will be looked at in a moment.",
    underway: { "What you bring is coming in: \($0) of \($1)." },
    comeBack: "You need not wait here. Load this page again to see how far it is.",
    hasProfile: "Your profile is that of the archive now.",
    finished: { $0 == 1 ? "1 post has come in." : "\($0) posts have come in." },
    known: { $0 == 1 ? "1 was here already." : "\($0) were here already." },
    tooLong: { count, limit in
      "\(count) left out: longer than the \(limit) characters that a post may have here."
    },
    unusable: { "\($0) left out: nothing in them can be shown." },
    picturesLost: {
      $0 == 1
        ? "1 picture could not be read; what it belongs to came without it."
        : "\($0) pictures could not be read; what they belong to came without them."
    },
    see: "See what you have brought along",
    refusal: { fault in
      switch fault {
      case .noArchive:
        "The file is no zip, or it breaks off. Please download the archive again and send the whole file."
      case .foreign:
        "The file is a zip, but no archive that Martlet has made. Please send the one that you downloaded, unchanged."
      case .newerFormat:
        "The archive was made by a newer Martlet than this one. Please ask the people who run this site to update it."
      case .tooLarge:
        "The archive unpacks to more than this site takes. Please ask the people who run this site."
      case .tooManyFiles:
        "The archive has more files than this site takes. Please ask the people who run this site."
      case .tooManyPeople:
        "The archive names more people than this site looks for. Please send it again without the tick at the people."
      case .unsafeNames:
        "The archive holds links or names that Martlet never writes. Please send the one that you downloaded, unchanged."
      case .damaged:
        "Something in the archive does not say what it should. Please send the one that you downloaded, unchanged."
      case .failed:
        "The archive is fine as far as we know, but taking it in failed several times. Please ask the people who run this site."
      }
    },
    noFile: "Please choose a file first.",
    fileTooLarge: { "The file has more than \($0) MB, which is the most. Nothing was taken." },
    tooOften: "You have sent several archives today. Please send this one tomorrow.",
    another: "Another archive is being taken in. Please wait until that is done.",
    brought: { $0 == 1 ? "1 brought along" : "\($0) brought along" },
    broughtBy: { "What \($0) has brought along" },
    broughtHint:
      "Written elsewhere and brought here in an archive, with the dates that the archive gives.",
    mark: "Brought along",
    nothing: "Nothing has been brought along.")
}
