import Dispatch
import GRDB
import Synchronization

/// A command in the writer's queue, whatever it answers.
protocol WaitingCommand: AnyObject, Sendable {
  /// - Returns: false if the caller has given up; the command must then never run.
  func begin() -> Bool
  /// Whether somebody still waits for the command to begin.
  var isWanted: Bool { get }
  /// Does the work and keeps the outcome to itself; what it throws undoes its savepoint alone.
  func execute(in db: Database) throws
  /// Wakes the caller.
  /// - Parameter failure: why the whole group came to nothing; nil once it is durable.
  func finish(_ failure: StoreError?)
}

/// One change that a caller waits for.
final class Command<Value: Sendable>: WaitingCommand {
  private enum State {
    case waiting
    case abandoned
    case begun
    case finished(Result<Value, StoreError>)
  }

  private let work: @Sendable (Database) throws -> Value
  private let state = Mutex(State.waiting)
  private let askedAt = ContinuousClock.now
  private let begunAt = Mutex<ContinuousClock.Instant?>(nil)
  private let done = DispatchSemaphore(value: 0)

  init(_ work: @escaping @Sendable (Database) throws -> Value) {
    self.work = work
  }

  /// Blocks until the change is durable or refused.
  /// - Parameter hasRoom: asked after half the time whether to wait for the other half.
  /// - Throws: `busy` if it was not begun within `patience`.
  func outcome(
    within patience: Duration, whileThereIsRoom hasRoom: () -> Bool
  ) throws(StoreError) -> Value {
    defer { addTimes() }
    if !isDone(within: patience / 2), !(hasRoom() && isDone(within: patience / 2)) {
      guard !abandon() else { throw .busy }
      done.wait()
    }
    guard case .finished(let result) = state.withLock({ $0 }) else { throw .busy }
    return try result.get()
  }

  var isWanted: Bool {
    state.withLock { state in
      if case .waiting = state { true } else { false }
    }
  }

  func begin() -> Bool {
    begunAt.withLock { $0 = .now }
    return leaveWaiting(for: .begun)
  }

  func execute(in db: Database) throws {
    do {
      let value = try work(db)
      state.withLock { $0 = .finished(.success(value)) }
    } catch {
      state.withLock { $0 = .finished(.failure(StoreError(error))) }
      throw error
    }
  }

  func finish(_ failure: StoreError?) {
    state.withLock { state in
      if case .finished(.failure) = state { return }
      if let failure { state = .finished(.failure(failure)) }
    }
    done.signal()
  }

  private func isDone(within time: Duration) -> Bool {
    done.wait(timeout: .now() + time / .seconds(1)) == .success
  }

  private func addTimes() {
    let now = ContinuousClock.now
    let begunAt = begunAt.withLock { $0 } ?? now
    WriteTimes.add(waiting: begunAt - askedAt, committing: now - begunAt)
  }

  private func abandon() -> Bool {
    leaveWaiting(for: .abandoned)
  }

  private func leaveWaiting(for next: State) -> Bool {
    state.withLock { state in
      guard case .waiting = state else { return false }
      state = next
      return true
    }
  }
}
