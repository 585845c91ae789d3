import * as plan from '../../src/capabilities/plan/api.ts'
import { sayOfMeasure } from '../../src/capabilities/own-word/measure-api.ts'
import { answerTask } from '../../src/capabilities/task/api.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { inTransaction } from '../../src/platform/database/transaction.ts'
import { idOf } from '../ids.ts'
import type { Player, Wished } from '../player.ts'

type GoalSaid = Omit<Wished<typeof plan.addGoal>, 'caseId' | 'guardianId'> & { guardian?: string }

/** A goal in its owner's own words; a guardian by short name. */
export const wants = (player: Player, who: string | Actor, caseId: string, { guardian, ...said }: GoalSaid) =>
  player.does(who, plan.addGoal, { caseId, ...said, ...(guardian !== undefined && { guardianId: idOf(guardian) }) })

type Promised = Omit<Wished<typeof plan.addMeasure>, 'caseId' | 'responsible'> & {
  /** The kind of person, and the short name. */
  responsible: readonly ['employee' | 'guardian' | 'child', string]
}

/** A measure with the one who sees to it, who says yes at once where another has decided it. */
export const promises = async (
  player: Player,
  who: string,
  caseId: string,
  { responsible: [kind, slug], ...what }: Promised,
) => {
  const measure = await player.does(who, plan.addMeasure, { caseId, ...what, responsible: { kind, id: idOf(slug) } })
  const taskId = await askedOf(player, measure.id)
  // Most families of the demo are nobody's to log in as.
  const person = { kind: 'family', id: idOf(slug), municipality: player.municipality, level: 'high' } as const
  const asked = kind === 'employee' ? slug : { ...person, role: kind === 'child' ? ('youth' as const) : kind }
  if (taskId !== undefined) await player.does(asked, answerTask, { caseId, taskId, version: 1, said: { is: 'accept' } })
  return measure
}

/** What is asked about a new measure, if somebody is. No operation reads it: nobody's look is to stand in the log of looks for it. */
const askedOf = (player: Player, measureId: string): Promise<string | undefined> =>
  inTransaction(player.house.database, { municipality: player.municipality, now: player.now() }, async tx => {
    const row = await tx.selectFrom('task').select('id').where('measure_id', '=', measureId).executeTakeFirst()
    return { keep: false, value: row?.id, last: [] }
  })

/** A measure that was planned begins. */
export const begins = (player: Player, who: string, caseId: string, measure: { id: string; version: number }) =>
  player.does(who, plan.startMeasure, { caseId, measureId: measure.id, version: measure.version })

/** Somebody evaluates a measure; answers its new version. */
export const evaluates = (
  player: Player,
  who: string | Actor,
  caseId: string,
  measure: { id: string; version: number },
  how: Omit<Wished<typeof plan.recordEvaluation>, 'caseId' | 'measureId' | 'version'>,
) => player.does(who, plan.recordEvaluation, { caseId, measureId: measure.id, version: measure.version, ...how })

/** Somebody says what a measure does. */
export const saysOfMeasure = (
  player: Player,
  who: string | Actor,
  caseId: string,
  measureId: string,
  said: Wished<typeof sayOfMeasure>['said'],
) => player.does(who, sayOfMeasure, { caseId, measureId, said })
