internal import CFastCGI
internal import Glibc

/// Zeroed memory of some words, which processes that have its descriptor share.
///
/// `@unchecked Sendable`: words are read and written atomically, and each range of bytes has one writer.
final class SharedMemory: @unchecked Sendable {
  let wordCount: Int
  private let file: OwnedDescriptor
  private let words: UnsafeMutablePointer<UInt>

  /// Memory without a name, which lasts as long as anybody has it.
  convenience init(wordCount: Int) throws(SocketError) {
    let file = try OwnedDescriptor(
      memfd_create("scoreboard", UInt32(MFD_CLOEXEC)), from: "memfd_create")
    guard ftruncate(file.number, wordCount * MemoryLayout<UInt>.stride) == 0 else {
      throw .last("ftruncate")
    }
    try self.init(file: file, wordCount: wordCount)
  }

  /// Memory that another process has made.
  convenience init(descriptor: Int32) throws(SocketError) {
    let file = try OwnedDescriptor(descriptor, from: "dup2")
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw .last("fstat") }
    try self.init(file: file, wordCount: Int(status.st_size) / MemoryLayout<UInt>.stride)
  }

  private init(file: consuming OwnedDescriptor, wordCount: Int) throws(SocketError) {
    let size = wordCount * MemoryLayout<UInt>.stride
    let address = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, file.number, 0)
    guard let address, address != MAP_FAILED else { throw .last("mmap") }
    self.file = file
    self.wordCount = wordCount
    words = address.bindMemory(to: UInt.self, capacity: wordCount)
  }

  deinit { munmap(words, wordCount * MemoryLayout<UInt>.stride) }

  var descriptor: Int32 { file.number }

  /// Reading acquires what was written before the value, writing releases it.
  subscript(word: Int) -> Int {
    get { Int(truncatingIfNeeded: shared_load(words + word)) }
    set { shared_store(words + word, UInt(truncatingIfNeeded: newValue)) }
  }

  /// - Returns: the new value.
  @discardableResult
  func add(_ value: Int, to word: Int) -> Int {
    Int(truncatingIfNeeded: shared_add(words + word, UInt(truncatingIfNeeded: value)))
  }

  /// The bytes from a word on; the caller knows that nobody else writes them.
  func bytes(from word: Int, count: Int) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: words + word, count: count)
  }
}
