import * as on from './subjects.ts'
import { say } from './row.ts'
import type { Row } from './row.ts'

/** Who may ask another service for advice, and answer it. */
export const consultationRows: Readonly<Record<string, readonly Row[]>> = {
  'consultation.ask': say('Spørre en annen tjeneste om råd uten navn'),
  'consultation.askEmptyHanded': say('Be om råd uten navn, uten en undring'),
  'consultation.answer': say('Svare på spørsmål om råd til annen tjeneste', on.advice),
  'consultation.askable': say('Se hvilke tjenester som kan spørres om råd, og om de har plass'),
  'consultation.list': say('Se spørsmål om råd'),
}
