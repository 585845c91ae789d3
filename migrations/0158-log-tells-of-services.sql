-- An entry of the log may tell of more than one service, each as of when, and of what the child has said: whoever may not know of one of
-- them, or is kept from what the child says, is not told it.
alter table log_entry add column told jsonb check (jsonb_typeof(told) = 'array');
alter table log_entry add column spoken boolean not null default false;
