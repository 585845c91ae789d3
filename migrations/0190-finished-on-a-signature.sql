-- A version is finished because one of the family has signed it: whoever may not read that signature is told neither in the picture nor
-- in the log that it is finished. Where several have signed, it rests on the one that most may read.
alter table picture_finished add column signature_id uuid;
alter table picture_finished add foreign key (municipality_id, signature_id) references picture_signature;

-- What was finished before.
alter table picture_finished no force row level security;
alter table picture_signature no force row level security;
alter table picture_statement no force row level security;
alter table log_entry no force row level security;
alter table picture_finished disable trigger append_only;
alter table log_entry disable trigger append_only;
update picture_finished f set signature_id = (
  select g.id from picture_signature g
  where g.municipality_id = f.municipality_id and g.statement_id = f.statement_id and g.signer_kind <> 'employee' and g.at <= f.at
  order by g.spoken, jsonb_array_length(g.told), g.position limit 1);
-- An entry names no version: it is found by who finished it, and when.
update log_entry l set told = coalesce(l.told, '[]') || g.told, spoken = l.spoken or g.spoken
  from picture_finished f
    join picture_statement s on s.municipality_id = f.municipality_id and s.id = f.statement_id
    join picture_signature g on g.municipality_id = f.municipality_id and g.id = f.signature_id
  where l.municipality_id = f.municipality_id and l.case_id = s.case_id and l.kind = 'picture.statement_finished'
    and l.at = f.at and l.actor_id = f.by_id;
alter table log_entry enable trigger append_only;
alter table picture_finished enable trigger append_only;
alter table log_entry force row level security;
alter table picture_statement force row level security;
alter table picture_signature force row level security;
alter table picture_finished force row level security;

alter table picture_finished alter column signature_id set not null;
