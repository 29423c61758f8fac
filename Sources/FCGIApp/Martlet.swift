import ArgumentParser

@main
struct Martlet: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "martlet",
    abstract: "A microblog for a community that owns one small machine.",
    discussion: """
      A first start, step by step:
        martlet check      reads the configuration and prints what holds
        martlet migrate    makes the database, or brings it up to date
        martlet user add   makes an account; the first should be an administrator
        martlet nginx      writes the part of nginx's configuration that is yours
        martlet up         runs the responders that nginx talks to

      Every command reads uwsgi-like.ini in the current folder, or what --ini names.
      Exit codes: 0 done, 1 not done, 64 wrong usage, 75 busy: try again,
      78 wrong configuration.
      """,
    version: version,
    subcommands: [
      Up.self, Serve.self, Check.self, Migrate.self, Backup.self, Restore.self, Demo.self,
      User.self, ReportCommand.self, InviteCommand.self, MailCommand.self, Keys.self, Events.self,
      Nginx.self,
      Reload.self, Stop.self, StatusCommand.self, Scale.self, LogReopen.self,
    ])
}
