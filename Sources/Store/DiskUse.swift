import Glibc

/// What the database takes of its disk, and what that has left, in bytes.
public struct DiskUse: Hashable, Sendable {
  public let database: Int
  /// The write-ahead log.
  public let log: Int
  /// For this process; another user may have less.
  public let free: Int
}

extension Store {
  /// As it is now. Asked of the directory: the files themselves are never opened (see `Connection`).
  public var diskUse: DiskUse {
    var disk = statvfs()
    let free = statvfs(path, &disk) == 0 ? Int(disk.f_bavail) * Int(disk.f_frsize) : 0
    return DiskUse(
      database: Self.fileSize(path), log: Self.fileSize(path + "-wal"), free: free)
  }

  /// 0 for a file that is not there.
  static func fileSize(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
