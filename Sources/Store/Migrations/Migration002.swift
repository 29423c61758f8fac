extension Migration {
  /// What programs need: apps, the tokens that prove who they act for, the keys that sign those, and the keys
  /// under which a repeated request is recognised. None of it is event-sourced.
  static let programs = Migration(
    name: "002 programs",
    oldestProgram: 2,
    sql: """
      CREATE TABLE clients (
        id INTEGER PRIMARY KEY,
        client_id TEXT NOT NULL UNIQUE CHECK (client_id <> ''),
        -- Null for an app that registered itself.
        owner INTEGER REFERENCES accounts (id),
        name TEXT NOT NULL CHECK (name <> ''),
        -- One a line.
        redirect_uris TEXT NOT NULL,
        is_confidential INTEGER NOT NULL CHECK (is_confidential IN (0, 1)),
        -- Whether anybody ever let it in.
        is_used INTEGER NOT NULL DEFAULT 0 CHECK (is_used IN (0, 1)),
        created_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX clients_by_owner ON clients (owner, id);
      CREATE INDEX clients_unused ON clients (created_at) WHERE owner IS NULL AND is_used = 0;

      CREATE TABLE all_sessions (
        id INTEGER PRIMARY KEY REFERENCES events (id),
        account INTEGER NOT NULL REFERENCES accounts (id),
        -- Of the secret in a browser's cookie; null for programs, whose tokens are signed.
        token_hash BLOB UNIQUE CHECK (length(token_hash) = 32),
        -- The app that the person let in; null for browsers, and for scripts that know the password.
        client INTEGER REFERENCES clients (id),
        -- What an app may do; null for everything the person may.
        scopes TEXT,
        device TEXT NOT NULL,
        address TEXT NOT NULL,
        started_at INTEGER NOT NULL,
        last_used_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        CHECK (token_hash IS NULL OR client IS NULL),
        CHECK ((client IS NULL) = (scopes IS NULL))
      ) STRICT;
      INSERT INTO all_sessions
        SELECT id, account, token_hash, NULL, NULL, device, address, started_at, last_used_at, expires_at
        FROM sessions;
      DROP TABLE sessions;
      ALTER TABLE all_sessions RENAME TO sessions;
      CREATE INDEX sessions_by_account ON sessions (account, id);
      CREATE INDEX sessions_by_client ON sessions (client) WHERE client IS NOT NULL;
      CREATE INDEX sessions_by_expiry ON sessions (expires_at);

      CREATE TABLE authorization_codes (
        code_hash BLOB PRIMARY KEY CHECK (length(code_hash) = 32),
        client INTEGER NOT NULL REFERENCES clients (id),
        account INTEGER NOT NULL REFERENCES accounts (id),
        redirect_uri TEXT NOT NULL,
        scopes TEXT NOT NULL,
        -- S256 of the verifier that the app keeps (RFC 7636).
        challenge TEXT NOT NULL,
        -- What the code was exchanged for. A second exchange ends it.
        session INTEGER,
        expires_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX authorization_codes_by_client ON authorization_codes (client);
      CREATE INDEX authorization_codes_by_account ON authorization_codes (account);
      CREATE INDEX authorization_codes_by_expiry ON authorization_codes (expires_at);

      CREATE TABLE refresh_tokens (
        token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
        session INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        -- Used ones are kept: one that comes again has been stolen.
        is_used INTEGER NOT NULL DEFAULT 0 CHECK (is_used IN (0, 1)),
        expires_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session);
      CREATE INDEX refresh_tokens_by_expiry ON refresh_tokens (expires_at);

      CREATE TABLE signing_keys (
        kid TEXT PRIMARY KEY CHECK (kid <> ''),
        -- PKCS #8, DER.
        private_key BLOB NOT NULL,
        created_at INTEGER NOT NULL,
        -- Null for the one that signs; others verify until then.
        expires_at INTEGER
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX signing_keys_current ON signing_keys (expires_at IS NULL)
        WHERE expires_at IS NULL;

      CREATE TABLE idempotency_keys (
        key_hash BLOB PRIMARY KEY CHECK (length(key_hash) = 32),
        -- Of the request that came with the key.
        fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
        -- What that request created, and when.
        created INTEGER NOT NULL,
        at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX idempotency_keys_by_expiry ON idempotency_keys (expires_at);

      INSERT INTO secrets (name, value) VALUES ('clients', randomblob(32));
      """)
}
