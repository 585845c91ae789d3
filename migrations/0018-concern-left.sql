-- A concern may also be left for another way than this one. Whoever may not know that the way was the acute one reads
-- the same ending, so that neither can be told from the other.
alter table concern drop constraint concern_outcome_check;
alter table concern add constraint concern_outcome_check
  check (outcome in ('ended', 'own_service', 'with_others', 'group_measure', 'elsewhere', 'acute'));
