/** Why something about a question to the coordinating unit cannot be done now, and what would help. */
export const unitQuestionRefusals = {
  'unit_question.kind_unknown': {
    nb: 'Velg hva spørsmålet handler om.',
    nn: 'Vel kva spørsmålet handlar om.',
  },
  'unit_question.nobody': {
    nb: 'Ingen i koordinerende enhet kan svare nå. Snakk med lederen din.',
    nn: 'Ingen i koordinerande eining kan svare no. Snakk med leiaren din.',
  },
  'unit_question.asked_already': {
    nb: 'Dere har alt spurt om dette. Se lenger ned på siden.',
    nn: 'De har alt spurt om dette. Sjå lenger ned på sida.',
  },
  'unit_question.answered': {
    nb: 'Spørsmålet er alt besvart. Last inn siden på nytt for å lese svaret.',
    nn: 'Spørsmålet er alt svart på. Last inn sida på nytt for å lese svaret.',
  },
  'unit_question.withdrawn': {
    nb: 'Spørsmålet er trukket tilbake. Det skal ikke besvares.',
    nn: 'Spørsmålet er trekt tilbake. Det skal ikkje svarast på.',
  },
}
