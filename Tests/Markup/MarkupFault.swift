/// Why a text is not the strict kind of HTML that Martlet writes.
public struct MarkupFault: Error, CustomStringConvertible {
  public let description: String
}
