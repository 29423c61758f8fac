import GRDBSQLite
import Model

/// The columns of the row on which a statement stands, read where SQLite keeps them. Good until the next step.
struct Columns {
  let statement: OpaquePointer

  func isNull(_ index: Int32) -> Bool {
    sqlite3_column_type(statement, index) == SQLITE_NULL
  }

  func int64(_ index: Int32) -> Int64 {
    sqlite3_column_int64(statement, index)
  }

  func int(_ index: Int32) -> Int {
    Int(int64(index))
  }

  func text(_ index: Int32) -> String {
    guard let start = sqlite3_column_text(statement, index) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, index))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func optionalText(_ index: Int32) -> String? {
    isNull(index) ? nil : text(index)
  }

  func bytes(_ index: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement, index) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, index))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  func storedText(_ index: Int32) -> StoredText {
    StoredText(utf8: bytes(index))
  }

  func id<Noun>(_ index: Int32, of noun: Noun.Type = Noun.self) -> ID<Noun> {
    ID(int64(index))
  }

  func optionalID<Noun>(_ index: Int32, of noun: Noun.Type = Noun.self) -> ID<Noun>? {
    isNull(index) ? nil : ID(int64(index))
  }

  func timestamp(_ index: Int32) -> Timestamp {
    Timestamp(milliseconds: int64(index))
  }
}
