extension Migration {
  /// How people come back into their accounts and keep others out: links by which a password is set, second
  /// factors, addresses that wait to be confirmed, and the mail that brings the links. None of it is event-sourced:
  /// what proves it is a secret.
  ///
  /// Programs from before would let in whoever knows the password alone.
  static let accountSecurity = Migration(
    name: "006 account security",
    oldestProgram: 6,
    sql: """
      CREATE TABLE password_resets (
        -- Of the secret in the link.
        token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
        account INTEGER NOT NULL REFERENCES accounts (id),
        expires_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX password_resets_by_account ON password_resets (account);
      CREATE INDEX password_resets_by_expiry ON password_resets (expires_at);

      -- Who is asked for a code of their authenticator app, too.
      CREATE TABLE two_factor (
        account INTEGER PRIMARY KEY REFERENCES accounts (id),
        secret BLOB NOT NULL CHECK (length(secret) = 20),
        -- The time step (RFC 6238, section 4.2) of the last code that counted: none counts twice.
        last_step INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE recovery_codes (
        account INTEGER NOT NULL REFERENCES two_factor (account) ON DELETE CASCADE,
        code_hash BLOB NOT NULL CHECK (length(code_hash) = 32),
        PRIMARY KEY (account, code_hash)
      ) STRICT, WITHOUT ROWID;

      -- Whoever has given the password and is asked for the second factor.
      CREATE TABLE login_challenges (
        -- Of the secret in a cookie.
        token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
        account INTEGER NOT NULL REFERENCES accounts (id),
        expires_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX login_challenges_by_account ON login_challenges (account);
      CREATE INDEX login_challenges_by_expiry ON login_challenges (expires_at);

      -- What a sign-up becomes an account with, once its e-mail address is confirmed.
      CREATE TABLE signup_requests (
        token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
        handle TEXT NOT NULL,
        name TEXT NOT NULL,
        email TEXT NOT NULL,
        password_hash TEXT NOT NULL CHECK (password_hash <> ''),
        invite_code TEXT,
        expires_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX signup_requests_by_expiry ON signup_requests (expires_at);

      -- An e-mail address that takes the place of an account's, once it is confirmed.
      CREATE TABLE email_changes (
        token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
        account INTEGER NOT NULL REFERENCES accounts (id),
        email TEXT NOT NULL,
        expires_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX email_changes_by_account ON email_changes (account);
      CREATE INDEX email_changes_by_expiry ON email_changes (expires_at);

      -- Mail that was not taken over yet. Mail about an account goes with it.
      CREATE TABLE outbox (
        id INTEGER PRIMARY KEY,
        account INTEGER REFERENCES accounts (id),
        recipient TEXT NOT NULL CHECK (recipient <> ''),
        subject TEXT NOT NULL,
        text TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        created_at INTEGER NOT NULL,
        -- Nobody tries before: because it was tried in vain, or because somebody is at it.
        due_at INTEGER NOT NULL,
        -- From then on it says nothing that is still true.
        expires_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX outbox_by_account ON outbox (account) WHERE account IS NOT NULL;
      CREATE INDEX outbox_by_due ON outbox (due_at);
      CREATE INDEX outbox_by_expiry ON outbox (expires_at);
      """)
}
