extension ErrorWords {
  static let chinese = ErrorWords(
    title: { status in
      switch status {
      case 400: "无法理解这个请求"
      case 401: "请先登录"
      case 403: "没有权限"
      case 404: "这里什么也没有"
      case 405: "这里不能这样操作"
      case 409: "有人抢先一步"
      case 413: "内容太大"
      case 415: "无法识别的内容类型"
      case 422: "有些内容需要修改"
      case 429: "请慢一点"
      case 503: "暂时繁忙"
      default: status < 500 ? "操作没有成功" : "我们这边出了问题"
      }
    },
    advice: { status in
      switch status {
      case 400: "请返回后重试。"
      case 401: "请登录后重试。"
      case 403: "这个账号不能这样做。如果是从表单提交的，请刷新页面后重新提交。"
      case 404: "页面不存在、已被删除，或不对你开放。"
      case 405: "请返回，使用页面上的按钮。"
      case 409: "你要更改的内容已经发生变化。请刷新页面后重新更改。"
      case 413: "请减少一次发送的内容。"
      case 415: "请发送表单或 JSON。"
      case 422: "请返回，修改标出的内容后重新提交。"
      case 429: "请稍等片刻再试。"
      case 503: "没有任何更改，请过几秒再试。"
      default: status < 500 ? "请返回后重试。" : "问题已被记录，请重试。已确认保存的内容不会丢失。"
      }
    },
    home: "回到首页",
    reference: { "编号：\($0)" })
}
