-- That somebody qualified has looked over a language of the family's app: which texts, by a digest of each with what it
-- translates. A text that is changed later is not among them (decision 71).
create table language_review (
  municipality_id int not null references municipality,
  id uuid not null,
  language text not null check (language in ('en', 'se', 'ar', 'uk', 'so', 'pl')),
  reviewer text not null,
  qualification text not null,
  reviewed_on date not null,
  texts text[] not null check (cardinality(texts) > 0),
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (municipality_id, id)
);
create index language_review_of on language_review (municipality_id, language);
select put_behind_fence('language_review', 'select, insert');
select make_append_only('language_review');
