import { say } from './row.ts'
import type { Row } from './row.ts'
import * as on from './subjects.ts'

/** What is done when a child passes from one service to another. */
export const transitionRows: Readonly<Record<string, readonly Row[]>> = {
  'transition.list': say('Se overganger, med de delene man kan se'),
  'transition.start': say('Begynne på en overgang'),
  'transition.write': say('Skrive en del av det som skal bli med', on.transition),
  'transition.ask': say('Spørre familien om hva som kan bli med', on.transition),
  'transition.answer': say('Si ja eller nei til hver del som kan bli med', on.transition),
  'transition.register': say('Skrive ned et svar som er gitt på papir eller muntlig', on.transition),
  'transition.send': say('Spørre noen om å ta imot', on.transition),
  'transition.recall': say('Ta tilbake spørsmålet om å ta imot', on.transition),
  'transition.drop': say('Avslutte en overgang som ikke blir noe av', on.transition),
  'transition.coming': say('Se hva som venter på at egen tjeneste tar imot, uten barn og ord', on.anything),
  'transition.asked': say('Lese spørsmålet til annen tjeneste om å ta imot', on.received),
  'transition.receive': say('Svare på om man tar imot i annen tjeneste', on.received),
  'transition.check': say('Si hvordan det går etter overgangen', on.transition),
}
