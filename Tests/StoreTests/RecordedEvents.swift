import Store
import Synchronization

/// What a writer has told of its work.
final class RecordedEvents: Sendable {
  private let events = Mutex<[WriterEvent]>([])

  func add(_ event: WriterEvent) { events.withLock { $0.append(event) } }

  /// The number of commands in each transaction.
  var groups: [Int] {
    told { if case .committed(let commands, _) = $0 { commands } else { nil } }
  }

  var failures: [StoreError] {
    told { if case .failed(let error) = $0 { error } else { nil } }
  }

  /// Of each checkpoint, whether it was complete.
  var checkpoints: [Bool] {
    told { if case .checkpointed(let isComplete) = $0 { isComplete } else { nil } }
  }

  /// The bytes of the log, each time that somebody should hear of them.
  var alarms: [Int] {
    told { if case .logHasGrown(let bytes) = $0 { bytes } else { nil } }
  }

  private func told<Value>(_ detail: (WriterEvent) -> Value?) -> [Value] {
    events.withLock { $0 }.compactMap(detail)
  }
}
