import * as conflict from '../../src/capabilities/conflict/api.ts'
import type { Week } from '../../src/capabilities/conflict/model.ts'
import { nowOf } from '../stage.ts'
import type { InCase } from '../stage.ts'
import type { Measure } from '../world.ts'
import { wrote } from './case.ts'

/** The holder says when in the week a measure is, and what it asks of the family. */
export async function isWhen(at: InCase, measure: Measure, said: Partial<Week>): Promise<void> {
  const { player, world, cast } = at
  const week: Week = { weekdays: [], beginsAt: null, endsAt: null, familyMinutes: 0, ...said }
  const before = measure.week?.version ?? 0
  const { version } = await player.does(cast.holder, conflict.setWeek, {
    ...{ caseId: world.id, measureId: measure.id, version: before, ...week },
  })
  measure.week = { ...week, version, at: nowOf(at) }
  wrote(at)
}

/** The holder says whether two measures pull together. */
export async function compares(
  at: InCase,
  [one, other]: readonly [Measure, Measure],
  says: 'together' | 'against',
): Promise<void> {
  const { player, world, cast } = at
  const [firstId, secondId] = [one.id, other.id]
  const words = 'Den ene ber om hele dager, den andre om én time.'
  const seen = world.compared.findLast(({ of }) => of.includes(firstId) && of.includes(secondId))?.id ?? null
  const { id } = await player.does(cast.holder, conflict.judge, {
    caseId: world.id,
    firstId,
    secondId,
    says,
    words,
    seen,
  })
  world.compared.push({ id, of: [firstId, secondId], against: says === 'against', at: nowOf(at) })
  wrote(at)
}
