/// A place in a list that is kept in the order of its keys: beside an element, which need not exist any more.
public enum Cursor<Noun>: Hashable, Sendable {
  /// What has a smaller key: the nearest of what is older.
  case before(ID<Noun>)
  /// What has a larger key: the nearest of what is newer.
  case after(ID<Noun>)
}
