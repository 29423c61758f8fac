import FastCGI

/// Where the messages for one subscriber go. Nobody waits for whoever reads them.
protocol EventSink: AnyObject, Sendable {
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool
  func end()
}

extension ResponseStream: EventSink {}
