-- What the clock looks through each minute: the words of those who do not agree with the plan.
create index own_word_disagrees_in on own_word (municipality_id, case_id) where kind = 'disagree';
