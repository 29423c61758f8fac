/// Where a ``Request`` reads its CGI variables (RFC 3875, section 4.1) from; the server side implements it.
public protocol ParameterSource: AnyObject {
  /// The first variable of that name.
  func parameter(_ name: String) -> String?
  /// Every variable of that name, in the order received: a header sent on two lines may arrive twice.
  func parameters(named name: String) -> [String]
}
