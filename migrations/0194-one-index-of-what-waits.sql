-- Since 0193 `ask_once` finds the messages that wait by their kind, and each by its thread: an index of them alone is one too many.
drop index ask_messages;
