import Model

extension ConsentWords {
  static let chinese = ConsentWords(
    title: { "授权 \($0)？" },
    account: { "你以 @\($0) 的身份登录。" },
    wants: "这个应用请求：",
    selfRegistered: "这个应用是自行注册的，本站没有人为它或它的名称担保。",
    registeredBy: { "由 @\($0) 在本站注册。" },
    registeredBySelf: "这个应用是你自己注册的。",
    leadsTo: { target in
      switch target {
      case .site(let authority): "回答之后将前往 \(authority.text)。"
      case .loopback: "回答之后将前往这台设备上的一个程序。"
      case .app(let scheme): "回答之后将前往这台设备上打开 \(scheme): 地址的应用。"
      case .outOfBand: "我们会显示一个授权码，请复制到应用中。"
      }
    },
    approve: "授权",
    deny: "拒绝",
    takeBack: "你可以随时在“应用”中收回授权。",
    codeTitle: "应用的授权码",
    code: { "请把这个授权码复制到 \($0)：" },
    codeNotice: { "只能使用一次，\($0) 分钟内有效。请不要交给别人。" },
    refusedTitle: "无法授权这个应用",
    refused: { reason in
      switch reason {
      case .unknownClient: "把你带到这里的应用没有注册，或注册已失效。请在应用中重新开始；它可能需要重新注册。"
      case .wrongRedirect: "这个应用希望把回答发到一个没有登记的地址。我们没有发送任何内容。请告诉应用的开发者。"
      case .malformed: "无法理解这个应用的请求。请在应用中重新开始，或告诉它的开发者。"
      }
    })
}
