import Logging
import Store

extension Logger {
  /// Tells what the operator should do something about before people notice.
  func tell(of event: WriterEvent) {
    switch event {
    case .checkpointFailed(let error):
      self.error("the write-ahead log could not be brought back: \(error)")
    case .logHasGrown(let bytes):
      warning(
        "the write-ahead log cannot be brought back, because some program has been reading the database for long: end it",
        metadata: ["bytes": .stringConvertible(bytes)])
    case .waited, .committed, .failed, .checkpointed: break
    }
  }
}
