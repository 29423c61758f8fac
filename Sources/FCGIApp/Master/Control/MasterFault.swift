import FastCGI
import Glibc

/// What can go wrong between an operator and a master.
enum MasterFault: Error, CustomStringConvertible {
  /// Something else stands where the FIFO should be.
  case notAFifo(String)
  /// systemd passes a socket at a path that is not one of ours.
  case foreignSocket(String)
  /// Nobody answers at the path.
  case notRunning(String)
  /// The master says something that is no status.
  case unreadable(String)
  case systemCall(String, Int32)

  /// Whether another try can only fail again.
  var isOfConfiguration: Bool {
    switch self {
    case .notAFifo, .foreignSocket: true
    case .notRunning, .unreadable, .systemCall: false
    }
  }

  var description: String {
    switch self {
    case .notAFifo(let path): "\(path) exists and is no FIFO; remove it, or set master-fifo"
    case .foreignSocket(let path):
      "systemd passes \(path), which the configuration (socket, processes) does not name"
    case .notRunning(let path):
      "no master answers at \(path); is `martlet up` running with this configuration?"
    case .unreadable(let why): "the master's answer is no status: \(why)"
    case .systemCall(let name, let code): "\(name): \(String(cString: strerror(code)))"
    }
  }

  /// What a stats socket that does not answer means.
  init(_ error: SocketError, at path: String) {
    switch error {
    case .systemCall("connect", ENOENT), .systemCall("connect", ECONNREFUSED):
      self = .notRunning(path)
    case .systemCall(let name, let code): self = .systemCall("\(name) \(path)", code)
    default: self = .unreadable("\(error)")
    }
  }
}
