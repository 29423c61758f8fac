import Model

extension AppWords {
  static let chinese = AppWords(
    title: "应用",
    explanation: "可以代表你操作的其他程序。不再使用或不认识的，请收回授权。",
    withAccess: "你授权的应用",
    noneWithAccess: "你还没有授权任何应用。",
    since: { "授权时间：\($0)" },
    lastUse: { "最近使用：\($0)" },
    revoke: "收回授权",
    revokeOf: { "收回 \($0) 的授权" },
    own: "你自己的应用",
    noneOwn: "你还没有注册应用。",
    registered: { "注册时间：\($0)" },
    register: "注册应用",
    registerIntroduction: "供编写程序的人使用。只是使用应用则不需要注册。",
    name: "应用名称",
    redirects: "回调地址",
    redirectsHint:
      "每行一个：https://…、http://127.0.0.1/…、com.example.app:/…，或用 urn:ietf:wg:oauth:2.0:oob 直接显示授权码。能保管密钥且只代表你自己的应用不需要回调地址。",
    isConfidential: "它能保管密钥",
    isConfidentialHint: "服务器上的程序可以，别人手机上或网页里的程序不可以。",
    submit: "注册",
    clientID: "客户端 ID",
    secret: "客户端密钥",
    secretNotice: "任何拿到它的人都能冒充这个应用，请不要公开。",
    noSecret: "这个应用没有密钥，通过 PKCE 证明身份。",
    addresses: "回调地址",
    noAddresses: "无：这个应用只代表你自己。",
    outOfBand: "显示授权码供复制",
    delete: "删除这个应用",
    deleteNotice: "所有使用它的人都会立即无法使用。",
    back: "所有应用",
    scope: { scope in
      switch scope {
      case .read: "查看你能看到的内容，包括你的电子邮箱"
      case .post: "以你的名义发布帖子，以及删除你的帖子"
      case .account: "更改你的名字、电子邮箱和密码，以及注销你的账号"
      case .moderate: "使用你作为版主或管理员的权限（如果你有）"
      default: ""
      }
    })
}
