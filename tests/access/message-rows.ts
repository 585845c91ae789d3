import * as on from './message-subjects.ts'
import { say } from './row.ts'
import type { Row } from './row.ts'

/** What is done with messages between the family and the team, and with what somebody is told. */
export const messageRows: Readonly<Record<string, readonly Row[]>> = {
  'message.list': say('Se egne meldinger i saken'),
  'message.receivers': say('Se hvem i saken man kan skrive til'),
  'message.begin': say('Begynne å skrive meldinger'),
  'message.standing': say('Få beskjed om at det er noe nytt i egne meldinger'),
  'message.open': [
    { words: 'Lese det en forelder og en i teamet skriver', on: on.withGuardian },
    { words: 'Lese det en ungdom og en i teamet skriver', on: on.withYouth },
    { words: 'Lese det en forelder skrev, når ingen som fikk det, er med lenger', on: on.leftBehind },
  ],
  'message.openFile': [
    { words: 'Åpne et bilde eller et papir som en forelder og en i teamet sender', on: on.withGuardian },
    { words: 'Åpne et bilde eller et papir som en ungdom og en i teamet sender', on: on.withYouth },
    { words: 'Åpne det en forelder la ved, når ingen som fikk det, er med lenger', on: on.leftBehind },
    { words: 'Åpne det som følger en melding man ikke ser', on: on.notShown },
  ],
  'message.send': say('Svare på en melding', on.withGuardian),
  'message.seen': say('Si at en melding er lest', on.withGuardian),
  'message.settle': say('Si at en melding ikke trenger svar', on.withGuardian),
  'notice.list': say('Se hva man selv er varslet om'),
  'notice.standing': say('Få beskjed om at det er noe nytt blant egne varsler'),
  'notice.count': say('Se hvor mange varsler man ikke har lest'),
  'notice.read': say('Merke egne varsler som lest'),
  'notice.unread': say('Merke egne varsler som ulest'),
  'notice.choice': say('Se hvordan man selv vil varsles'),
  'notice.choose': say('Velge hvordan man selv vil varsles'),
}
