extension APIDocsWords {
  static let chinese = APIDocsWords(
    title: "API",
    lead: "程序在这里可以做什么。各个接口的说明为英文。",
    machineReadable: "OpenAPI 3.1 格式的同一份说明",
    contents: "目录",
    tokenTitle: "获取令牌",
    tokenExplanation:
      "以某人的名义调用时需要出示令牌。下面的命令会询问你的密码，并把有效期两天的令牌保存在 $TOKEN 中；之后，本页的其他示例都可以直接粘贴使用。",
    tokenUse: "令牌会出现在你的登录设备中，可以在那里结束它。",
    appExplanation:
      "供他人使用的应用从不询问密码。请先注册应用，再把用户带到 /oauth/authorize，然后用授权码换取令牌。",
    anybody: "任何人",
    app: "应用，凭其 ID 和密钥",
    signedIn: "已登录",
    signedInWithScope: "已登录，且具有权限",
    operatorOnly: { "仅限站长，地址为 \($0)" },
    parameters: "参数",
    body: "请求体",
    bodyTypes: { "格式为 \($0)。" },
    answers: "响应",
    errors: "错误",
    call: "调用",
    name: "名称",
    place: "位置",
    type: "类型",
    meaning: "含义",
    required: "必填")
}
