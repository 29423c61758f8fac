/// Why a viewer does not see an account. Lists of posts leave out whoever is hidden for any reason, pages
/// those whom a block hides.
enum HiddenReason: Int {
  case muted = 1
  case blocked
  /// By the account.
  case isBlocked
}
