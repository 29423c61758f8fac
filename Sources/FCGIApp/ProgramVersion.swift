/// Which Martlet this is, for whoever compares two.
enum ProgramVersion {
  static let current = "0.1.0"
}
