-- Log-ins in the trail. Before a role is chosen there is no municipality: such rows stand under 0, nobody's,
-- which is no row of `municipality`. They are sealed and verified like all others.
alter table trail drop constraint trail_municipality_id_fkey;
-- At log-in a row is added to the trail of the municipality that was chosen; none can be read there.
create policy log_in_and_out on trail for insert with check (at_login());
