-- Where the bytes of an unfinished upload lie when the store of attachments keeps them in objects of their own: start:length:writer a line.
ALTER TABLE upload ADD COLUMN pieces TEXT NOT NULL DEFAULT '';
