import * as on from './subjects.ts'
import { say } from './row.ts'
import type { Row } from './row.ts'

/** Paper and letters to the family, and who sees how a guardian is reached. */
export const paperRows: Readonly<Record<string, readonly Row[]>> = {
  'contact.mine': say('Se og velge hva den andre foresatte ser av hvordan man selv nås'),
  'contact.choose': say('Velge hva den andre foresatte ser av hvordan man selv nås', on.anything),
  'contact.others': say('Se hvordan andre foresatte nås, så langt hver av dem har sagt ja', on.inCase),
  'contact.list': say('Se hva hver foresatt har sagt at den andre kan se', on.inCase),
  'contact.register': say('Skrive inn hva en foresatt har sagt at den andre kan se', on.inCase),
  'paper.list': say('Se hva som kan skrives ut for familien, og hvem som får alt på papir'),
  'paper.print': say('Skrive ut et ark til en i familien, på språket til den som skal ha det', on.inCase),
  'paper.give': say('Skrive inn at noe er gitt på papir', on.inCase),
  'paper.serve': say('Si at en i familien får alt på papir', on.inCase),
  'paper.takeBack': say('Trekke tilbake at noe er gitt på papir', on.inCase),
  'paper.waiting': say('Se hva som venter på dem som får alt på papir, i saker man holder'),
  'letter.list': say('Se brev med kode til en i familien, aldri koden', on.inCase),
  'letter.make': say('Lage et brev med kode til en i familien', on.inCase),
  'letter.print': say('Hente arket med koden, like etter at man selv laget brevet', on.inCase),
  'letter.end': say('Stoppe et brev, og innloggingen med det', on.inCase),
  'letter.seeIdentity': say('Skrive inn at man har sett legitimasjonen til en i familien', on.inCase),
}
