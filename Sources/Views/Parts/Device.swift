import Model

extension Frame {
  /// A device by the browser and the system that its `User-Agent` names; the most telling name wins,
  /// as browsers claim to be their ancestors too.
  func deviceName(_ userAgent: String) -> String {
    let browser = Self.browsers.first { userAgent.contains($0.sign) }?.name
    let system = Self.systems.first { userAgent.contains($0.sign) }?.name
    switch (browser, system) {
    case (let browser?, let system?): return text.session.browserOnSystem(browser, system)
    case (let name?, nil), (nil, let name?): return name
    case (nil, nil):
      return String(userAgent.prefix { $0 != "/" && $0 != " " }.prefix(40)).nonEmpty
        ?? text.session.unknownDevice
    }
  }

  private static let browsers = [
    (sign: "Edg", name: "Edge"), (sign: "OPR/", name: "Opera"), (sign: "Firefox/", name: "Firefox"),
    (sign: "FxiOS/", name: "Firefox"), (sign: "Chrome/", name: "Chrome"),
    (sign: "CriOS/", name: "Chrome"), (sign: "Safari/", name: "Safari"),
    (sign: "curl/", name: "curl"),
  ]

  private static let systems = [
    (sign: "Android", name: "Android"), (sign: "iPhone", name: "iPhone"),
    (sign: "iPad", name: "iPad"),
    (sign: "Windows", name: "Windows"), (sign: "Mac OS X", name: "macOS"),
    (sign: "CrOS", name: "ChromeOS"),
    (sign: "Linux", name: "Linux"),
  ]
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
