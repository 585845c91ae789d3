-- Where a case stood before its last move, so that a slip of the finger can be taken back within a minute
-- without its deadline beginning anew: { step, since, due, leftAt }.
alter table child_case add column stood jsonb;
