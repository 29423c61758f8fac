import Model
import Prometheus
import Store
import Web

/// What the responder that answers has done since it began, how it is, and what the site holds; for
/// Prometheus.
enum MetricsShow {
  /// Of whichever responder the web server asked.
  static func respond(_ context: Context) throws -> Response {
    let process = Labels(ResponderMetrics.process)
    var exposition = Exposition()
    context.app.metrics.factory.write(to: &exposition)
    ProcessStatistics.current().write(to: &exposition, labels: process)
    write(context.app, process, to: &exposition)
    try write(context.reader, context.now, to: &exposition)
    let tasks = try context.reader.taskCounts(at: context.now)
    write(tasks, to: &exposition)
    // What a command leaves, nobody else tells of.
    if tasks.contains(where: { $0.waiting > 0 }) { context.app.background.wake() }
    write(context.app.store.diskUse, to: &exposition)
    var response = Response(
      contentType: Exposition.contentType, body: Array(exposition.text.utf8))
    response.set("Cache-Control", "no-store")
    return response
  }

  /// Of one responder: the web server has chosen it by its name.
  static func ofResponder(_ context: Context, _ name: ResponderName) throws -> Response {
    try respond(context)
  }

  private static func write(_ app: App, _ process: Labels, to exposition: inout Exposition) {
    exposition.metric(
      "martlet_writer_queue", .gauge, "Changes that wait for the writer to begin them.",
      [(process, Double(app.store.waitingCommands))])
    exposition.metric(
      "martlet_http_workers", .gauge, "Workers that can answer requests.",
      [(process, Double(app.configuration.threads))])
    exposition.metric(
      "martlet_streams", .gauge, "Pages that are told what is new while they are open.",
      [(process, Double(app.streamRoom.count))])
    let build = Labels(
      ResponderMetrics.process + [
        ("version", Martlet.version), ("built", app.buildTime.rfc3339),
      ])
    exposition.metric("martlet_build_info", .gauge, "Which program answers.", [(build, 1)])
  }

  private static func write(
    _ reader: Reader, _ now: Timestamp, to exposition: inout Exposition
  ) throws {
    exposition.metric(
      "martlet_accounts", .gauge, "Active accounts.",
      [(Labels(), Double(try reader.accountCount()))]
    )
    exposition.metric(
      "martlet_posts", .gauge, "Posts of active accounts.",
      [(Labels(), Double(try reader.postCount()))])
    exposition.metric(
      "martlet_sessions", .gauge, "Sessions of people, scripts and apps that have not expired.",
      [(Labels(), Double(try reader.sessionCount(at: now)))])
    exposition.metric(
      "martlet_mail_waiting", .gauge, "Mail that the host has not taken over yet.",
      [(Labels(), Double(try reader.outboxCount(at: now)))])
  }

  private static func write(_ tasks: [TaskCount], to exposition: inout Exposition) {
    exposition.metric(
      "martlet_tasks", .gauge, "Tasks in the background, by kind and by what becomes of them now.",
      tasks.flatMap { count in
        [("waiting", count.waiting), ("running", count.running), ("planned", count.planned)].map {
          state, number in
          (Labels([("kind", count.work.rawValue), ("state", state)]), Double(number))
        }
      })
    exposition.metric(
      "martlet_task_wait_seconds", .gauge,
      "For how long the task has been waiting that was due first, by kind.",
      tasks.map { (Labels([("kind", $0.work.rawValue)]), Double($0.longestWait)) })
  }

  private static func write(_ disk: DiskUse, to exposition: inout Exposition) {
    let values = [
      ("martlet_database_bytes", "Size of the database.", disk.database),
      ("martlet_wal_bytes", "Size of the write-ahead log.", disk.log),
      ("martlet_disk_free_bytes", "Room that the database's disk has left.", disk.free),
    ]
    for (name, help, bytes) in values {
      exposition.metric(name, .gauge, help, [(Labels(), Double(bytes))])
    }
  }
}
