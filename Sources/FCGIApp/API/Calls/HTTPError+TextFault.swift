import Model
import Views
import Web

extension HTTPError {
  /// 409 for what somebody else has, 422 for what else is wrong with a member of a body.
  static func invalid(_ fault: TextFault, in member: String) -> HTTPError {
    let text = "\(member): \(Catalogue.english.sentence(about: fault))"
    return fault == .taken ? .conflict(text, field: member) : .unprocessable(text, field: member)
  }

  /// The value that `make` makes of a member.
  static func naming<Value>(
    _ member: String, _ make: () throws(TextFault) -> Value
  ) throws(HTTPError) -> Value {
    do {
      return try make()
    } catch {
      throw invalid(error, in: member)
    }
  }
}
