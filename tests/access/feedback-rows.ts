import { childsFeedback, ownFeedback } from './feedback-subjects.ts'
import { say } from './row.ts'
import type { Row } from './row.ts'
import * as on from './subjects.ts'

/** What is done with what a family is asked about the help, and what came of it. */
export const feedbackRows: Readonly<Record<string, readonly Row[]>> = {
  'feedback.open': say('Se hva man er spurt om, hva man selv har svart, og hva som kom ut av det'),
  'feedback.answer': [
    { words: 'Svare på det en forelder er spurt om', on: ownFeedback('guardian') },
    { words: 'Svare på det ungdommen er spurt om', on: ownFeedback('youth') },
  ],
  'feedback.decline': say('Si «ikke nå» til det en forelder er spurt om', ownFeedback('guardian')),
  'feedback.take_back': [
    { words: 'Ta tilbake svaret til en forelder', on: ownFeedback('guardian') },
    { words: 'Ta tilbake svaret til ungdommen', on: ownFeedback('youth') },
  ],
  'feedback.show': say('Vise svaret til en forelder til noen som hjelper', ownFeedback('guardian')),
  'feedback.choose': say('Velge om man vil bli spurt', on.anything),
  'feedback.left': say('Se hva man selv har svart i saker man ikke ser lenger', on.anything),
  'feedback.shown': say('Lese svar som noen i familien viser en selv'),
  'feedback.results': say('Se hva som kom ut av et halvår, i tall ingen kan kjennes igjen på', on.anything),
  'feedback.done': say('Skrive hva man gjorde med et resultat', on.anything),
  'feedback.childs_open': say('Se hva barnet blir spurt om, ved skjermen', on.inCase),
  'feedback.childs_answer': say('Svare som barnet, ved skjermen', on.inCase),
  'feedback.childs_take_back': [
    { words: 'Ta tilbake det barnet har svart ved denne skjermen', on: childsFeedback('now') },
    { words: 'Ta tilbake det barnet har svart ved en tidligere skjerm', on: childsFeedback('before') },
  ],
}
