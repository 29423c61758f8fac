/// Handles that nobody may choose: they would be read as the voice of the site or as one of its addresses.
enum ReservedHandles {
  static func contains(_ handle: Handle) -> Bool {
    names.contains(handle.key)
  }

  private static let names: Set<String> = [
    "about", "abuse", "account", "accounts", "addname", "addtweets", "adduser", "admin",
    "administrator", "all", "anonymous", "api", "apps", "assets", "auth", "avatar", "blog",
    "blocked", "bookmarks", "clear", "contact", "dashboard", "deleted", "docs", "everyone",
    "explore",
    "export", "feed", "feeds", "followers", "following", "groups", "health", "help", "here", "home",
    "import", "index",
    "info", "invite", "invites", "legal", "likes", "livez", "local", "login", "logout", "mail",
    "martlet", "me", "media", "metrics", "moderation", "moderator", "muted", "news", "nobody",
    "notifications",
    "null", "oauth", "official", "owner", "password", "post", "posts", "privacy", "profile",
    "public", "readyz", "register", "root", "roster", "rss", "rules", "search", "security",
    "self", "sessions", "settings", "signin", "signout", "signup", "site", "staff", "static",
    "status", "support", "sysop", "system", "tag", "tags", "team", "terms", "thoughts", "tweets",
    "undefined", "user", "users", "webmaster", "well-known", "www", "you",
  ]
}
