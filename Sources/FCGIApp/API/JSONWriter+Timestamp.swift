import Model
import Web

extension JSONWriter {
  /// A moment as RFC 3339 writes it.
  mutating func member(_ name: String, _ moment: Timestamp) {
    key(name)
    value { CalendarDate(moment).appendRFC3339(to: &$0) }
  }
}
