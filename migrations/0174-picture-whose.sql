-- Who took an entry back: it can be another than whoever wrote it, of the same service or of the one that holds. Of what was taken back
-- before this was kept nobody is named here; the trail knows.
alter table picture_taken_back add column by_id uuid;

-- All that one of the family has written, wherever: it is that one's own, and handed out when asked for.
create index picture_entry_by on picture_entry (municipality_id, writer_id) where service_id is null;
create index picture_statement_by on picture_statement (municipality_id, writer_id) where service_id is null;
create index picture_signature_by on picture_signature (municipality_id, signer_id) where service_id is null;
