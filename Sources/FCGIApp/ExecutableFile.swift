import Glibc
import Model

/// The file of this program.
enum ExecutableFile {
  /// When the program was built: when its file was last changed.
  static func buildTime() -> Timestamp {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return Timestamp(milliseconds: 0) }
    return Timestamp(milliseconds: Int64(status.st_mtim.tv_sec) * 1000)
  }
}
