import Glibc

/// A file beside the database that is there to be locked with `flock`, which ends with the process.
///
/// A file of its own, because no descriptor of the database may ever be closed (see `Connection`).
final class LockFile: Sendable {
  private let descriptor: Int32

  /// Opens the file, or makes it: for its owner alone, who is the owner of the database also when
  /// root makes it.
  init(beside database: String, suffix: String) throws(StoreError) {
    let path = database + suffix
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .file(path) }
    var owner = stat()
    if geteuid() == 0, stat(database, &owner) == 0 {
      _ = fchown(descriptor, owner.st_uid, owner.st_gid)
    }
  }

  deinit {
    close(descriptor)
  }

  /// - Parameter operation: `LOCK_SH` or `LOCK_EX`, with or without `LOCK_NB` (flock(2)).
  /// - Returns: false if others hold it and the operation was not to wait.
  func lock(_ operation: Int32) throws(StoreError) -> Bool {
    while flock(descriptor, operation) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw .full }
    }
    return true
  }

  func unlock() {
    flock(descriptor, LOCK_UN)
  }
}
