import type { Actor } from '../../kernel/actor.ts'
import { compose } from '../../apps/server/compose.ts'
import { callIn, doneIn } from '../concern/testing/in-house.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'
import type { Giving } from './model.ts'

/** Lars's case with the house to call it in. */
export async function aCaseToGiveFrom() {
  const lars = await aSharedCase()
  return { ...lars, call: callIn(lars.house), done: doneIn(lars.house) }
}
export type CaseToGiveFrom = Awaited<ReturnType<typeof aCaseToGiveFrom>>

/** Something that the school needs the educational-psychological service to know for its own task. */
export const giving = (lars: Pick<SharedCase, 'ppt'>, over: Partial<Giving> = {}): Giving => ({
  ground: 'giver_task',
  to: { kind: 'service', serviceId: lars.ppt },
  purpose: 'Skolen skal tilrettelegge undervisningen.',
  topics: ['plan'],
  what: 'Hva som er prøvd i klassen.',
  necessity: 'Tilretteleggingen kan ikke planlegges uten.',
  proportionality: 'Bare det som gjelder timene.',
  telling: { told: 'told', on: '2026-11-24' },
  ...over,
})

/** What the family must not know yet. */
export const untold: Partial<Giving> = {
  ground: 'life_health',
  telling: { told: 'not', reason: 'violence', because: 'Politiet er ikke ferdig.', checkOn: '2026-12-01' },
}

const reads = () => compose().operations.filter(op => op.contract['~orpc'].meta.kind === 'read')

/** Everything that somebody can read about the case, by operation: every read that lets them in. */
export async function allThatIsRead(lars: CaseToGiveFrom, actor: Actor) {
  const { caseId, childId, ppt } = lars
  const inputs = { caseId, childId, concernId: caseId, serviceId: ppt, topic: 'plan', show: 'open', name: '' }
  const found: [string, unknown][] = []
  for (const op of reads()) {
    const outcome = await lars.act(op, actor, inputs)
    if (outcome.is === 'done') found.push([op.contract['~orpc'].meta.id, outcome.reply])
  }
  return Object.fromEntries(found)
}
