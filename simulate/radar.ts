import * as overview from '../src/capabilities/overview/api.ts'
import type { Player } from '../demo/player.ts'
import type { Actor } from '../src/kernel/actor.ts'
import { askKey } from './reckon.ts'
import type { Shown } from './book.ts'
import { INJECTED } from './chapters/index.ts'
import type { Staff } from './world.ts'

/** A gap as the radar keeps it. */
export interface Row extends Shown {
  readonly caseId: string | null
  readonly concernId: string | null
  readonly mustActId: string | null
  readonly unitId: string | null
  /** What it is that nobody here breaks; null for what somebody does. */
  readonly outside: string | null
}

// What is asked of somebody has an id that nobody is told: it is known by what it is about and of whom. So is a birthday, by
// the age, and a passage that the clock began, by what it is and its day.
const READ = `select g.id, g.type, g.about_id as about, g.thing_id as thing, g.opened_at as opened, g.closed_at as closed,
  g.case_id as "caseId", g.concern_id as "concernId", g.must_act_id as "mustActId", g.unit_id as "unitId",
  a.kind, a.thing_id as "askedOf", a.to_id as "to", g.facts ->> 'age' as age,
  t.passage || ' ' || t.happens_on as "ofClock"
from gap g left join ask a on a.municipality_id = g.municipality_id and a.id = g.thing_id and g.type = 'unanswered'
  left join transition t on t.municipality_id = g.municipality_id and t.id = g.thing_id and t.started_by is null
where g.municipality_id = $1 and (g.closed_at is null or g.closed_at > $2)`

interface Read extends Omit<Row, 'outside'> {
  readonly kind: string | null
  readonly askedOf: string | null
  readonly to: string | null
  readonly age: string | null
  readonly ofClock: string | null
}

/** What the radar says now, and has said since a moment. */
export async function readRadar({ house, municipality }: Player, since: Date): Promise<readonly Row[]> {
  const { rows } = await house.database.pool.query<Read>(READ, [municipality, since])
  return rows.map(({ kind, askedOf, to, age, ofClock, ...row }) => {
    const asked = kind !== null && askedOf !== null && to !== null ? askKey({ kind, thing: askedOf, to }) : undefined
    return {
      ...row,
      outside: outsideOf(row.type, kind),
      thing: asked ?? ofClock ?? (row.type === 'threshold' ? `${age}` : row.thing),
    }
  })
}

/** What is played here, of all that somebody can be asked. */
const ASKED: readonly string[] = [
  ...['baton', 'deputy', 'participation', 'consent', 'consent_ends', 'meeting', 'minutes', 'need', 'need_way'],
  ...['message', 'plan_disagreed', 'unit_question', 'task', 'transition', 'transition_pack'],
]
const outsideOf = (type: string, asked: string | null): string | null => {
  if (!INJECTED.includes(type)) return type
  return asked === null || ASKED.includes(asked) ? null : `${type} (${asked})`
}

const leaderOf = (staff: ReadonlyMap<string, Staff>, unitId: string | null): Actor | undefined =>
  [...staff.values()].find(({ actor }) => actor.role === 'leader' && actor.serviceId === unitId)?.actor

/** Whether somebody finds it where they look: the case's page, the unit's list, or one's own day. */
export async function isSeen(player: Player, staff: ReadonlyMap<string, Staff>, row: Row): Promise<boolean> {
  const mustAct = row.mustActId === null ? undefined : staff.get(row.mustActId)?.actor
  const leader = leaderOf(staff, row.unitId)
  if (leader) {
    const { gaps } = await player.does(leader, overview.unit, {})
    if (gaps.some(one => one.id === row.id)) return true
  }
  if (mustAct && row.caseId !== null) {
    const { gaps } = await player.does(mustAct, overview.now, { caseId: row.caseId })
    return gaps.some(one => one.id === row.id)
  }
  if (!mustAct) return false
  const { rows } = await player.does(mustAct, overview.day, {})
  return rows.some(one => one.concernId === row.concernId)
}
