@testable import Web

/// A file as it came.
struct ReceivedFile: Equatable {
  let part: FilePart
  var bytes: [UInt8]

  init(_ name: String, _ filename: String, contentType: String? = nil, bytes: [UInt8]) {
    part = FilePart(name: name, filename: filename, contentType: contentType)
    self.bytes = bytes
  }
}

/// Keeps the files of a form in memory.
final class ReceivedFiles: FileReceiver {
  private(set) var all: [ReceivedFile] = []

  func begin(_ file: FilePart) {
    all.append(
      ReceivedFile(file.name, file.filename, contentType: file.contentType, bytes: []))
  }

  func receive(_ bytes: ArraySlice<UInt8>) {
    all[all.count - 1].bytes += bytes
  }
}
