-- A photo of a paper, or a PDF, that goes with a message: sealed, and never changed. Who reads the message may open it, and nobody else.
create table message_file (
  municipality_id int not null,
  id uuid not null,
  message_id uuid not null,
  position int not null check (position >= 0),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  -- In bytes, before sealing.
  size int not null check (size > 0),
  -- What is on it, in the words of who sent it: for those who cannot see it.
  shows text,
  primary key (municipality_id, id),
  unique (municipality_id, message_id, position),
  foreign key (municipality_id, message_id) references message
);
select put_behind_fence('message_file', 'select, insert');
select make_append_only('message_file');

-- In parts, so that neither reading nor a change of key takes much memory. Updated by a change of key alone.
create table message_file_part (
  municipality_id int not null,
  file_id uuid not null,
  position int not null,
  sealed text not null,
  primary key (municipality_id, file_id, position),
  foreign key (municipality_id, file_id) references message_file
);
select put_behind_fence('message_file_part', 'select, insert, update');
