-- A youth may say that there is nothing to say before a birthday: that is an answer too, and nobody asks again.
alter table threshold_answer add column nothing boolean not null default false;
alter table threshold_answer add check (not nothing or (heard is null and unseen is null));
