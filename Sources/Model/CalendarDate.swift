/// A moment taken apart in the proleptic Gregorian calendar, in UTC.
public struct CalendarDate: Equatable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int
  public let hour: Int
  public let minute: Int
  public let second: Int

  /// Days to civil date after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
  /// `civil_from_days`: years begin in March, so the leap day comes last.
  public init(_ moment: Timestamp) {
    let seconds = moment.milliseconds.dividedRoundingDown(by: 1000)
    let days = seconds.dividedRoundingDown(by: 86_400)
    let secondOfDay = Int(seconds - days * 86_400)

    let shifted = days + 719_468
    let era = shifted.dividedRoundingDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153

    day = Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    month = Int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9)
    year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    hour = secondOfDay / 3600
    minute = secondOfDay / 60 % 60
    second = secondOfDay % 60
  }

  /// `2026-11-21T08:05:09Z`: RFC 3339, to the second. The years 0 to 9999 have four digits.
  public var rfc3339: String {
    var bytes: [UInt8] = []
    appendRFC3339(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes ``rfc3339`` without making a string of it.
  public func appendRFC3339(to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: 20) { text in
      text.append(digits: year / 100)
      text.append(digits: year % 100)
      text.append(UInt8(ascii: "-"))
      text.append(digits: month)
      text.append(UInt8(ascii: "-"))
      text.append(digits: day)
      text.append(UInt8(ascii: "T"))
      text.append(digits: hour)
      text.append(UInt8(ascii: ":"))
      text.append(digits: minute)
      text.append(UInt8(ascii: ":"))
      text.append(digits: second)
      text.append(UInt8(ascii: "Z"))
    }
  }
}

extension Timestamp {
  /// `2026-11-21T08:05:09Z`: RFC 3339, to the second.
  public var rfc3339: String { CalendarDate(self).rfc3339 }
}

extension Int64 {
  fileprivate func dividedRoundingDown(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

extension OutputSpan<UInt8> {
  /// The last two digits of a number, its sign aside.
  fileprivate mutating func append(digits number: Int) {
    let (tens, ones) = (number.magnitude % 100).quotientAndRemainder(dividingBy: 10)
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: tens))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: ones))
  }
}
