import Web

/// What every answer carries, by whom it talks to and how it came.
struct FaceHeaders: Sendable {
  private let api: HeaderBlock
  private let secureAPI: HeaderBlock

  init(_ crossOrigin: CrossOrigin) {
    api = SecurityHeaders.plain + crossOrigin.headers
    secureAPI = SecurityHeaders.secure + crossOrigin.headers
  }

  func block(for face: Route.Face, isSecure: Bool) -> HeaderBlock {
    switch face {
    case .page: isSecure ? SecurityHeaders.secure : SecurityHeaders.plain
    case .api: isSecure ? secureAPI : api
    }
  }
}
