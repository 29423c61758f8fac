import Model

extension AuditWords {
  static let chinese = AuditWords(
    title: "操作记录",
    explanation: "版主、管理员和站长做过的操作，以及收到的举报。",
    nothing: "还没有可以列在这里的操作。",
    nothingEarlier: "没有更早的记录了。",
    latest: "最新",
    earlier: "更早",
    sentence: { deed, actor, account in
      switch deed {
      case .accountApproved: "\(actor) 通过了 \(account) 的注册申请"
      case .accountRejected: "\(actor) 拒绝了 \(account) 的注册申请"
      case .accountSuspended: "\(actor) 封禁了 \(account)"
      case .accountReinstated: "\(actor) 解除了对 \(account) 的封禁"
      case .accountDeleted: "\(actor) 注销了 \(account) 的账号"
      case .roleChanged(let role):
        "\(actor) 将 \(account) 设为\(ModerationWords.chinese.roleName(role))"
      case .passwordChanged: "\(actor) 为 \(account) 设置了密码"
      case .twoFactorDisabled: "\(actor) 关闭了 \(account) 的两步验证"
      case .postDeleted: "\(actor) 删除了 \(account) 的一条帖子"
      case .reported: "\(actor) 举报了 \(account)"
      case .reportResolved(_, .dismissed): "\(actor) 驳回了一条关于 \(account) 的举报"
      case .reportResolved(_, .postDeleted): "\(actor) 删除帖子，结束了一条关于 \(account) 的举报"
      case .reportResolved(_, .accountSuspended):
        "\(actor) 封禁账号，结束了一条关于 \(account) 的举报"
      case .reportReopened: "\(actor) 重新打开了一条关于 \(account) 的举报"
      }
    })
}
