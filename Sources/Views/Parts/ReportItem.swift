import Model

extension Frame {
  /// A report with all that a moderator needs to judge it, and what they can decide.
  /// - Parameter isAlone: whether the page is about this report, and need not lead to it.
  func item(_ report: Report, isAlone: Bool = false) -> HTML {
    """
    <article class="report" id="report-\(report.id)">
    <header><span>\(isPost(report) ? text.moderation.postBy : text.moderation.account)</span> \
    \(subject(report.account))</header>
    \(thing(report))\
    <ul class="complaints">
    \(report.complaints.map(complaint))</ul>
    \(more(report, isAlone: isAlone))\
    \(report.decision.map(decision))\
    <div class="actions">\(decisions(about: report))</div>
    </article>

    """
  }

  private func isPost(_ report: Report) -> Bool { report.thing != .account }

  private func subject(_ account: Account) -> HTML {
    let name: HTML = """
      <bdi class="name">\(account.displayName)</bdi> <span class="handle">@\(account.handle)</span>
      """
    return switch account.status {
    case .deleted: "<span class=\"who\">\(name)</span> \(mark(text.moderation.isDeleted))"
    case .suspended: "\(link(to: account, name)) \(mark(text.moderation.isSuspended))"
    case .active, .pending: link(to: account, name)
    }
  }

  private func link(to account: Account, _ name: HTML) -> HTML {
    #"<a class="who" href="/@\#(account.handle)">\#(name)</a>"#
  }

  private func mark(_ words: String) -> HTML { #"<span class="mark">\#(words)</span>"# }

  private func thing(_ report: Report) -> HTML? {
    switch report.thing {
    case .account: report.account.bio.isEmpty ? nil : quoted(StoredText(report.account.bio))
    case .post(nil): "<p class=\"hint\">\(text.moderation.postDeleted)</p>\n"
    case .post(let post?):
      """
      \(post.warning.utf8.isEmpty ? nil : warning(post.warning))\
      \(post.text.map(quoted) ?? notReadable)\(gallery(post.pictures))\(facts(of: post, by: report.account))
      """
    }
  }

  private func quoted(_ text: StoredText) -> HTML {
    "<blockquote class=\"text\" dir=\"auto\">\(linked: text, mentioned: nil)</blockquote>\n"
  }

  private var notReadable: HTML {
    "<p class=\"hint\">\(text.moderation.notReadable)</p>\n"
  }

  private func warning(_ words: StoredText) -> HTML {
    "<p class=\"hint\" dir=\"auto\">\(words)</p>\n"
  }

  private func facts(of post: ReportedPost, by author: Account) -> HTML {
    let moment = time(post.publishedAt)
    // Its own page is for those alone for whom the post is, and there as long as its author's is.
    let hasPage = author.status == .active && post.visibility.isForEverybody
    let link: HTML = #"<a href="/@\#(author.handle)/\#(post.id)">\#(moment)</a>"#
    return """
      <p class="facts"><span>\(hasPage ? link : moment)</span>\
      \(text.thread.audience(post.visibility).map { " \(mark($0))" })</p>

      """
  }

  private func complaint(_ complaint: Complaint) -> HTML {
    """
    <li><p><strong>\(text.moderation.reason(complaint.reason))</strong> <span class="facts">\
    <span>@\(complaint.reporter.handle)</span> <span>\(time(complaint.at))</span></span></p>\
    \(complaint.comment.isEmpty ? nil : comment(complaint.comment))</li>

    """
  }

  private func comment(_ words: String) -> HTML {
    "\n<p class=\"words\" dir=\"auto\">\(words)</p>"
  }

  private func more(_ report: Report, isAlone: Bool) -> HTML? {
    let words = text.moderation
    guard isAlone else {
      let label =
        report.complaintCount > report.complaints.count
        ? words.allComplaints(report.complaintCount) : words.reportNumber("\(report.id)")
      return "<p class=\"hint\"><a href=\"\(path(of: report))\">\(label)</a></p>\n"
    }
    let left = report.complaintCount - report.complaints.count
    return left == 0 ? nil : "<p class=\"hint\">\(words.complaintsNotShown(left))</p>\n"
  }

  private func decision(_ decision: Report.Decision) -> HTML {
    let words = text.moderation
    let moderator = decision.moderator.map { "@\($0)" } ?? words.theOperator
    return """
      <p class="decision">\(words.decided(decision.outcome, moderator, time(decision.at)))</p>

      """
  }

  private func decisions(about report: Report) -> HTML {
    let words = text.moderation
    guard report.decision == nil else { return button(report, "reopen", words.reopen) }
    var buttons = button(report, "dismiss", words.dismiss)
    if case .post(.some) = report.thing {
      buttons.append(button(report, "delete-post", words.deletePost, kind: "danger"))
    }
    if report.account.status == .active, viewer?.hasPower(over: report.account) == true {
      let does = words.suspendOf(report.account.handle.text)
      buttons.append(button(report, "suspend", does, kind: "danger"))
    }
    return buttons
  }

  private func button(
    _ report: Report, _ action: String, _ words: String, kind: String? = nil
  ) -> HTML {
    let does = text.moderation.about(words, text.moderation.reportNumber("\(report.id)"))
    return """
      <form method="post" action="\(path(of: report))/\(action)">\(csrfField)\
      <input type="hidden" name="version" value="\(report.version)">\
      <button\(kind.map(className)) aria-label="\(does)">\(words)</button></form>

      """
  }

  private func className(_ kind: String) -> HTML { #" class="\#(kind)""# }

  private func path(of report: Report) -> String { "/moderation/reports/\(report.id)" }
}
