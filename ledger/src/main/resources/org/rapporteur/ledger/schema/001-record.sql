-- One volume of the record. The columns beside body repeat what body says, so that it can be found; body alone is hashed.

-- A leaf of the log.
CREATE TABLE entry (
    seq      BIGINT  NOT NULL,  -- place in the log, from 0
    kind     VARCHAR NOT NULL,  -- label of EntryKind
    id       VARCHAR NOT NULL,  -- the same for each version
    reading  BIGINT,            -- place of the document it was read from; of a document its own; NULL for what is read from none
    hash     BLOB    NOT NULL,  -- leaf hash of body, RFC 9162
    body     VARCHAR NOT NULL USING COMPRESSION zstd,  -- JSON, exactly as hashed; a fifth of the size at no cost of time
    type     VARCHAR,           -- what find and export filter by; see Facets
    status   VARCHAR,
    speakers VARCHAR[],
    actors   VARCHAR[],
    places   VARCHAR[],
    first    DATE,
    last     DATE
);

-- A document as one reader read it: a version.
CREATE TABLE document (
    seq       BIGINT  NOT NULL,  -- place of its entry
    id        VARCHAR NOT NULL,  -- sha256: and the hash of its bytes
    source    VARCHAR NOT NULL,  -- path, address or id it was given under
    reader    VARCHAR NOT NULL,  -- version of the program and model that read it
    published DATE
);

-- The bytes of a document as they came in, once each.
CREATE TABLE original (
    document VARCHAR NOT NULL,
    size     BIGINT  NOT NULL,  -- bytes unpacked
    packed   BLOB    NOT NULL   -- zlib, RFC 1950
);

-- Roots over 256 leaves each, so that proofs need not hash all leaves again.
CREATE TABLE tile (
    number BIGINT NOT NULL,  -- first leaf divided by 256
    hash   BLOB   NOT NULL
);

-- The signed head after each batch.
CREATE TABLE checkpoint (
    size BIGINT  NOT NULL,  -- leaves before it
    note VARCHAR NOT NULL   -- signed note, whole
);
