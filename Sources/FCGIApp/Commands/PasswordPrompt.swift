import ArgumentParser
import Glibc
import Model
import Views

/// Reads a password without showing it.
enum PasswordPrompt {
  /// A password that may be chosen; asked for twice at a terminal, one line of standard input elsewhere.
  static func newPassword() throws -> Password {
    let isTerminal = isatty(STDIN_FILENO) == 1
    guard let text = isTerminal ? ask("Password: ") : readLine() else {
      complain("no password was given")
      throw ExitCode.failure
    }
    if isTerminal, ask("Once more: ") != text {
      complain("the two are not the same")
      throw ExitCode.failure
    }
    return try accepted("password") { () throws(TextFault) in try Password(choosing: text) }
  }

  private static func ask(_ question: String) -> String? {
    complain(question)
    var shown = termios()
    tcgetattr(STDIN_FILENO, &shown)
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) }
    return readLine()
  }
}

/// What `make` makes of a text on the command line; ends the command with the reason if it cannot.
func accepted<Value>(
  _ subject: String, _ make: () throws(TextFault) -> Value
) throws -> Value {
  do {
    return try make()
  } catch {
    complain("\(subject): \(Catalogue.english.sentence(about: error))")
    throw ExitCode.failure
  }
}
