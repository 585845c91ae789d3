import type { Step } from '../../src/capabilities/disagreement/model.ts'
import { ids } from './ids.ts'
import { say } from './row.ts'
import type { Row } from './row.ts'
import { IN_CASE, builder, caseSubject } from './subjects.ts'

/** The owner service and the one asked do not agree; the coordinating unit decides. */
const at = (step: Step) =>
  builder(IN_CASE, (world, relation) => ({
    inCase: caseSubject(world, relation),
    kin: relation.kin ?? false,
    disagreement: { step, toldIds: [], deciderId: null, services: [{ id: ids.school }, { id: ids.ppt }] },
    deciders: ['coordinating_unit'] as const,
  }))

/** What is done when services do not agree. */
export const disagreementRows: Readonly<Record<string, readonly Row[]>> = {
  'disagreement.list': say('Se hva tjenestene er uenige om, det man kan se'),
  'disagreement.raise': say('Skrive at tjenestene er uenige'),
  'disagreement.settle': [
    { words: 'Skrive hva det ble, mens det er hos de rundt barnet', on: at('team') },
    { words: 'Skrive hva det ble, når det er hos lederne', on: at('leaders') },
    { words: 'Skrive hva det ble, når det er hos den som bestemmer', on: at('decision_maker') },
  ],
  'disagreement.waiting': say('Se uenighet mellom tjenester som venter på en selv'),
}
