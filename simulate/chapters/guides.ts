import * as api from '../../src/capabilities/settings/api.ts'
import type { EmployeeActor } from '../../src/kernel/actor.ts'
import { addDays, startOf } from '../../src/kernel/time.ts'
import { settings } from '../rules.ts'
import { later, today } from '../stage.ts'
import type { Stage } from '../stage.ts'
import type { GuidesWorld } from '../world.ts'

const { guideReviewDays } = settings.deadlines

/** Whoever keeps the guides looks them all over, each time some days too late. */
export async function* keepsGuides(at: Stage, keeper: EmployeeActor, begun: readonly GuideOfStep[]) {
  const world: GuidesWorld = {
    kind: 'guides',
    id: keeper.serviceId,
    reviewed: new Map(begun.map(one => [one.id, one.on])),
  }
  at.begins(world)
  for (;;) {
    const [oldest = today(at)] = [...world.reviewed.values()].toSorted()
    const last = addDays(oldest, guideReviewDays)
    yield startOf(last)
    if (at.wanted.has('guide')) at.injects('guide', world.id, world.id)
    yield later(at, at.dice.between(2, 9))
    await looksOver(at, keeper, world)
  }
}

/** A step with the day on which its guide was looked over. */
export interface GuideOfStep {
  readonly id: string
  readonly on: string
}

async function looksOver(at: Stage, keeper: EmployeeActor, { reviewed }: GuidesWorld): Promise<void> {
  const { player } = at
  const on = today(at)
  const now = await player.does(keeper, api.openSettings, {})
  const steps = now.settings.steps.map(step => ({ ...step, why: { ...step.why, reviewedOn: on } }))
  const change = { basedOn: now.latest.version, validFrom: on, note: 'Veilederne er sett over.' }
  await player.does(keeper, api.changeSettings, { ...change, settings: { ...now.settings, steps } })
  for (const { id } of steps) reviewed.set(id, on)
}
