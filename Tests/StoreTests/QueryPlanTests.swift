import Model
import Testing

@testable import Store

struct QueryPlanTests {
  @Test(arguments: [
    Post.timeline.open, Post.timeline.veiled, Post.timelineNewer.open, Post.timelineNewer.veiled,
    Post.search.open, Post.search.veiled, Post.searchNewer.open, Post.searchNewer.veiled,
    Post.unindexed.open, Post.unindexed.veiled, Post.unindexedNewer.open,
    Post.unindexedNewer.veiled, Post.byAuthor.veiled, Post.own, Post.ownNewer,
    Post.byID, Post.underTag.open, Post.underTag.veiled, Post.answers.veiled,
    Post.answersOlder.veiled,
    PostLine.timeline.open, PostLine.timeline.veiled, PostLine.timelineNewer.open,
    PostLine.timelineNewer.veiled, Account.mentionable,
    Notification.before, Notification.after, Session.viewer,
    Session.ofAccount,
    Session.program, SigningKey.byName,
    Account.activeByID, Account.activeByHandle, Account.activeAfter, Account.activeBefore,
    Account.registeredByID,
    Account.registeredByHandle, Account.registeredAfter, Account.pendingAfter, Event.after,
    Event.ofStream, Invite.valid, Client.byClientID, Client.byID, Client.byIDAndOwner,
    Client.ofOwner,
    Account.resettable, Registration.requested, EmailChange.wanted, Account.challenged,
    TwoFactor.ofAccount, OutgoingMail.due,
    OutgoingMail.next, OutgoingMail.after,
    Client.withAccess, Client.unused, Session.ofOwnedClient, IdempotencyKey.lookup,
    Post.behind, Post.readBy, Post.latestOfEach, Relationship.query, PersonLine.following,
    PersonLine.followingNewer, PersonLine.followers, PersonLine.followersNewer,
    Post.seenByAuthor, PersonLine.muted, PersonLine.mutedNewer, PersonLine.blocked,
    PersonLine.blockedNewer, PersonLine.blockedByHandle,
    PersonLine.likers, PersonLine.likersNewer, PersonLine.boosters, PersonLine.boostersNewer,
    Post.boosted, Post.pinned, ReactedPost.older, ReactedPost.newer,
    Reactions.query,
    Report.byID, Report.openAbout, ReportLine.open, ReportLine.openOlder, ReportLine.resolved,
    ReportLine.resolvedNewer, Complaint.ofReport, Complaint.byReporter, ModerationWork.reports,
    ModerationWork.signups,
    Account.suspendedByHandle, Account.suspendedBefore, Account.suspendedAfter,
    AuditEntry.before, AuditEntry.after, Post.broughtByAuthor.veiled, BackgroundTask.underway,
    BackgroundTask.due, BackgroundTask.next, Export.ofAccount, Import.ofAccount, Post.everyOwn,
    ExportedPerson.following, ExportedPerson.followers, ExportedPerson.hidden,
    ExportedReaction.ofKind, ExportedReport.made,
    AuditEntry.before, AuditEntry.after, Post.openByAuthor.veiled, SitemapEntry.nextPerson,
    SitemapEntry.nextPost, SitemapEntry.people, SitemapEntry.posts,
    Post.byAuthorNewer.veiled, Post.underTagNewer.open, Post.underTagNewer.veiled,
    ListChanges.events, Account.departed, Account.blockedBetween, Post.seenBeforeDeletion,
    Session.byID,
    Post.timelineOne.veiled, Post.underTagOne.veiled, Post.byAuthorOne.veiled,
    Post.readByOne.veiled, Post.aroundOne.veiled, Post.answersOne.veiled, Post.answeredBetween,
    Post.lostByEdit, Post.lostFromTag, Post.wasNotUnderTag,
  ])
  func `no list looks at everything or sorts`(sql: String) throws {
    let site = try TestSite()
    let steps = try site.reader.read { db in
      try db.all("EXPLAIN QUERY PLAN " + sql) { $0.text(3) }
    }
    #expect(!steps.isEmpty)
    for step in steps {
      #expect(!step.contains("TEMP B-TREE"))
      // A virtual table is always "scanned"; with a match and a key it is by its own index. Nor is a row that
      // stands in no table one of many.
      #expect(
        !step.hasPrefix("SCAN") || step.contains("VIRTUAL TABLE INDEX")
          || step == "SCAN CONSTANT ROW", "\(step)")
    }
  }
}
