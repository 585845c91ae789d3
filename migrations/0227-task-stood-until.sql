-- When what was asked stood no more: a measure goes back without a new question only to who had it until the very moment another was
-- asked. What went on before this is asked anew.
alter table task add column stood_until timestamptz check (stood_until is null or not stands);
