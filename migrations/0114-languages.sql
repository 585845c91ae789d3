-- The languages of the family's app (src/kernel/language.ts). What one of a family has chosen is kept with the log-in;
-- null until then.
alter table session drop constraint session_language_check,
  add constraint session_language_check check (language in ('nb', 'nn', 'en', 'se', 'ar', 'uk', 'so', 'pl'));
alter table person_login
  add column language text check (language in ('nb', 'nn', 'en', 'se', 'ar', 'uk', 'so', 'pl'));
grant update (language) on person_login to samspor_app;
