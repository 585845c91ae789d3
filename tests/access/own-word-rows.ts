import { ownWord } from './own-word-subjects.ts'
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
  'own_word.put_away': say('Legge bort det bare barnet selv leser', ownWord('youth')),
}
