import { say } from './row.ts'
import type { Row } from './row.ts'
import * as on from './need-subjects.ts'
import { anything } from './subjects.ts'

/** What is done with needs, and with what a service has room for. */
export const needRows: Readonly<Record<string, readonly Row[]>> = {
  'need.list': say('Se behovene, det man kan se'),
  'need.note': say('Skrive ned et behov'),
  'need.close': say('Avslutte et behov', on.need),
  'need.tie': say('Si hvilket tiltak som dekker et behov', on.need),
  'need.receivers': say('Se hvilke tjenester som kan spørres, og om de har plass', on.need),
  'need.send': say('Spørre en tjeneste om et behov', on.need),
  'need.withdraw': say('Ta tilbake et spørsmål om et behov', on.askedNeed),
  'need.openRequest': say('Åpne et behov som en annen tjeneste er spurt om', on.askedNeed),
  'need.answer': say('Svare på et behov som en annen tjeneste er spurt om', on.askedNeed),
  'need.settle': say('Si ja eller nei til en annen vei', on.askedNeed),
  'need.finish': say('Si hva et behov førte til', on.askedNeed),
  'need.thrown': say('Se behov som ingen tar, uten barn og ord', on.otherUnit),
  'capacity.own': say('Se hva egen tjeneste har sagt om plass', anything),
  'capacity.save': say('Si om egen tjeneste har plass', anything),
}
