import Model
import Pictures
import Store

extension ImportTaker {
  /// How many posts there are, all of which are posts.
  func checkedPostCount(of posts: String) throws -> Int {
    var lines = try ImportLines(at: posts)
    var count = 0
    while let line = try lines.next() {
      _ = try ArchivedPost(line)
      count += 1
    }
    return count
  }

  /// - Parameter progress: told how many are done.
  func bringPosts(
    at posts: String, of inspection: ImportInspection, into account: ID<Account>,
    _ report: inout ImportReport, progress: (Int) throws -> Void
  ) throws {
    var waiting: [BroughtPost] = []
    var lines = try ImportLines(at: posts)
    var done = 0
    while let line = try lines.next() {
      let post = try ArchivedPost(line)
      if let brought = try self.post(post, of: inspection, by: account, &report) {
        waiting.append(brought)
        if !brought.pictures.isEmpty { try progress(done) }
      }
      done += 1
      guard waiting.count == Self.batch else { continue }
      report.known += try store.publish(waiting, broughtBy: account, at: clock())
      waiting = []
      try progress(done)
    }
    report.known += try store.publish(waiting, broughtBy: account, at: clock())
  }

  /// Nil, and counted, for what does not come in.
  private func post(
    _ post: ArchivedPost, of inspection: ImportInspection, by account: ID<Account>,
    _ report: inout ImportReport
  ) throws -> BroughtPost? {
    guard try !reader.hasBrought(post.address, account) else {
      report.known += 1
      return nil
    }
    do throws(TextFault) {
      let text = try PostText(post.text, limit: configuration.postMaxLength)
      let warning = try ContentWarning(post.warning)
      var pictures: [Picture] = []
      for (file, description) in post.pictures {
        if let made = picture(file, for: .post, of: inspection) {
          let alt = (try? AltText(description))?.text ?? ""
          pictures.append(
            Picture(hash: made.hash, width: made.width, height: made.height, alt: alt))
        } else {
          report.picturesLost += 1
        }
      }
      return BroughtPost(
        origin: PostOrigin(address: post.address, publishedAt: min(post.publishedAt, clock())),
        text: text, warning: warning, visibility: post.visibility, answers: post.answers,
        pictures: pictures)
    } catch {
      if case .tooLong = error { report.tooLong += 1 } else { report.unusable += 1 }
      return nil
    }
  }
}
