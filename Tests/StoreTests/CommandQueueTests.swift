import Testing

@testable import Store

struct CommandQueueTests {
  private let queue = CommandQueue(room: 1, stall: .seconds(1))
  private let began = ContinuousClock.now

  private func append(after seconds: Int) -> Command<Void>? {
    let command = Command { _ in }
    return queue.append(command, at: began + .seconds(seconds)) ? command : nil
  }

  private func hasRoom(for command: Command<Void>?, after seconds: Int) throws -> Bool {
    queue.hasRoom(for: try #require(command), at: began + .seconds(seconds))
  }

  @Test func `all may wait as long as the writer gets on`() throws {
    let commands = (0..<5).map { _ in append(after: 0) }
    #expect(commands.allSatisfy { $0 != nil })
    #expect(try commands.allSatisfy { try hasRoom(for: $0, after: 0) })
    #expect(queue.beginAll().count == 5)
    #expect(append(after: 100) != nil)
    #expect(append(after: 100) != nil)
  }

  @Test func `when it stands still, only as many go on waiting as there is room for`() throws {
    let (first, second) = (append(after: 0), append(after: 0))
    #expect(try hasRoom(for: first, after: 1))
    #expect(try !hasRoom(for: second, after: 1))
    #expect(append(after: 1) == nil)
  }

  @Test func `the place of one that gave up is free, and the writer still stands still`() throws {
    let (first, second) = (append(after: 0), append(after: 0))
    #expect(throws: StoreError.busy) {
      try first?.outcome(within: .zero, whileThereIsRoom: { false })
    }
    #expect(try hasRoom(for: second, after: 1))
    #expect(throws: StoreError.busy) {
      try second?.outcome(within: .zero, whileThereIsRoom: { false })
    }
    #expect(append(after: 2) != nil)
    #expect(append(after: 2) == nil)
  }

  @Test func `it gets on again with the next that begins`() {
    _ = append(after: 0)
    #expect(append(after: 1) == nil)
    #expect(queue.beginAll().count == 1)
    #expect(append(after: 1) != nil)
    #expect(append(after: 1) != nil)
  }
}
