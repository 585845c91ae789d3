-- Each ending of a consent is told once to each: found by what ended.
create index notice_consent_ended on notice (municipality_id, thing_id) where kind = 'consent_ended';
