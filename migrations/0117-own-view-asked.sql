-- Whom it has been told to, that a measure is soon evaluated: asked for by its kind, once a day.
create index notice_own_view on notice (municipality_id, thing_id) where kind = 'own_view';
