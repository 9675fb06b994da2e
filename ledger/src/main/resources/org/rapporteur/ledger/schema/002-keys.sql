-- A short number for each id: finding one among millions of long texts that all begin alike was slow.
ALTER TABLE entry ADD COLUMN key BIGINT;
UPDATE entry SET key = CAST('0x' || sha256(id)[1:15] AS BIGINT);
ALTER TABLE document ADD COLUMN key BIGINT;
UPDATE document SET key = CAST('0x' || sha256(id)[1:15] AS BIGINT);
