-- A screen that an adult has handed to a child: a session of its own, with the child's id. `login_id` and `role_id` are those of the adult,
-- because it lasts no longer than the role of who handed it; it is nobody's log-in (decision 69).
alter table session add column child_id uuid check (child_id is null or role_id is not null);
