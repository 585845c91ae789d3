-- Whether an entry is corrected was found by reading its whole log, or every log, anew for each entry.
create index log_entry_corrects on log_entry (municipality_id, corrects) where corrects is not null;
create index log_entry_strengths on log_entry (municipality_id, case_id, position) where kind = 'concern.strengths';
