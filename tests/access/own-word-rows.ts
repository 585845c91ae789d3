import { goal, inCase } from './subjects.ts'
import { childsWord, guardiansGoal, ownWord, saidOf } from './own-word-subjects.ts'
import { say } from './row.ts'
import type { Row } from './row.ts'

/** What is done with what the family tells in own words. */
export const ownWordRows: Readonly<Record<string, readonly Row[]>> = {
  'own_word.list': say('Se det familien har fortalt i egne ord, så langt det er for en selv'),
  'own_word.tell': say('Fortelle noe i egne ord, for dem man velger'),
  'own_word.keep': say('Skrive noe som bare en selv leser'),
  'own_word.take_back': [
    { words: 'Ta tilbake det en forelder har fortalt i egne ord', on: ownWord('guardian') },
    { words: 'Ta tilbake det barnet har fortalt i egne ord', on: ownWord('youth') },
  ],
  'own_word.weigh': say('Si hva som kom ut av det barnet har fortalt hjelperne', ownWord('youth')),
  'goal.change_own': [
    { words: 'Endre ordene i et mål som barnet eller ungdommen skrev, eller si at det er nådd', on: goal },
    { words: 'Endre ordene i et mål som en forelder skrev, eller si at det er nådd', on: guardiansGoal },
  ],
  'own_word.childs_meetings': say('Se møtene som kommer, som barnet, ved skjermen', inCase),
  'own_word.childs_open': say('Se hvem barnet kan si noe til, ved skjermen', inCase),
  'own_word.childs_tell': say('Fortelle noe som barnet, ved skjermen', inCase),
  'own_word.childs_keep': say('Gjemme noe som barnet, ved skjermen', inCase),
  'own_word.childs_take_back': [
    { words: 'Ta tilbake det barnet har sagt ved denne skjermen', on: childsWord('now') },
    { words: 'Ta tilbake det barnet har sagt ved en tidligere skjerm', on: childsWord('before') },
  ],
  'own_word.childs_put_away': say('Legge bort det barnet har gjemt ved denne skjermen', childsWord('now')),
  'own_word.put_away': say('Legge bort det bare barnet selv leser', ownWord('youth')),
}

/** What is taken back of what was said of a measure. */
export const unsayRows: Readonly<Record<string, readonly Row[]>> = {
  'measure.unsay': [
    { words: 'Ta tilbake det en forelder har sagt om et tiltak', on: saidOf('guardian') },
    { words: 'Ta tilbake det ungdommen har sagt om et tiltak', on: saidOf('child') },
  ],
  'measure.childs_unsay': say('Ta tilbake det barnet har sagt om et tiltak ved denne skjermen', saidOf('child')),
}
