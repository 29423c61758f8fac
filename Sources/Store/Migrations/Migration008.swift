extension Migration {
  /// Who may read a post, what it answers, whom it mentions and under which tags it stands.
  ///
  /// Programs of the schema before would show everybody what is not for everybody.
  static let conversations = Migration(
    name: "008 conversations",
    oldestProgram: 8,
    sql: """
      ALTER TABLE posts RENAME TO public_posts;
      CREATE TABLE posts (
        id INTEGER PRIMARY KEY REFERENCES events (id),
        author INTEGER NOT NULL REFERENCES accounts (id),
        published_at INTEGER NOT NULL,
        -- 0: everyone; 1: unlisted; 2: followers and who is mentioned; 3: who is mentioned.
        visibility INTEGER NOT NULL CHECK (visibility BETWEEN 0 AND 3),
        -- What is passed on, in a row without words of its own, which stands in no list of everybody's.
        boost_of INTEGER REFERENCES posts (id),
        -- What is answered, which may be gone, and the handle of whoever wrote it.
        reply_to INTEGER,
        answered TEXT,
        edited_at INTEGER,
        -- What everybody may know of.
        reply_count INTEGER NOT NULL DEFAULT 0 CHECK (reply_count >= 0),
        like_count INTEGER NOT NULL DEFAULT 0 CHECK (like_count >= 0),
        boost_count INTEGER NOT NULL DEFAULT 0 CHECK (boost_count >= 0),
        picture_count INTEGER NOT NULL DEFAULT 0 CHECK (picture_count >= 0),
        warning TEXT NOT NULL DEFAULT '',
        -- The handles in lower case, with a space between two.
        mentioned TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL,
        CHECK ((reply_to IS NULL) = (answered IS NULL)),
        CHECK (boost_of IS NULL OR (text = '' AND visibility = 1)),
        CHECK (boost_of IS NOT NULL OR text <> '' OR picture_count > 0)
      ) STRICT;
      INSERT INTO posts (id, author, published_at, visibility, text)
        SELECT id, author, published_at, 0, text FROM public_posts;
      DROP TABLE public_posts;
      CREATE INDEX posts_by_author ON posts (author, id);
      CREATE INDEX posts_by_answered ON posts (reply_to, id) WHERE reply_to IS NOT NULL;
      CREATE UNIQUE INDEX posts_by_boosted ON posts (boost_of, author) WHERE boost_of IS NOT NULL;

      CREATE TABLE mentions (
        post INTEGER NOT NULL REFERENCES posts (id),
        account INTEGER NOT NULL REFERENCES accounts (id),
        PRIMARY KEY (post, account)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX mentions_by_account ON mentions (account, post);

      -- Of posts for everyone.
      CREATE TABLE post_tags (
        tag TEXT NOT NULL CHECK (tag <> ''),
        post INTEGER NOT NULL REFERENCES posts (id),
        PRIMARY KEY (tag, post)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX post_tags_by_post ON post_tags (post);
      """)
}
