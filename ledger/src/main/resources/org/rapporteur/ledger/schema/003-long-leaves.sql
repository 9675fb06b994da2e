-- Texts are unpacked two thousand at a time. A long leaf of no single document, as that of a story with many reports, is kept
-- apart, so that reading one of them, or the facts beside it, does not unpack them all: body is empty then.
ALTER TABLE entry ADD COLUMN packed BLOB;   -- UTF-8 in zlib, RFC 1950
ALTER TABLE entry ADD COLUMN size BIGINT;   -- bytes unpacked
