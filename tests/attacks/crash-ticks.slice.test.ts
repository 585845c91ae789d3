import { afterEach, describe, expect, it } from 'vitest'
import { compose } from '../../src/apps/server/compose.ts'
import { aCase } from '../../src/capabilities/case/testing.ts'
import { disagreeing } from '../../src/capabilities/disagreement/slice.testing.ts'
import { aTalkingCase, begun } from '../../src/capabilities/message/slice.testing.ts'
import { mortal, stands } from '../../src/capabilities/notice/crash.testing.ts'
import { aMeasureRow, aMeetingRow, anAskRow, lay } from '../../src/capabilities/overview/testing.ts'
import { aYouth } from '../../src/capabilities/threshold/testing.ts'
import { aNoor } from '../../src/capabilities/transition/testing.ts'
import { addDays, dayOf, instantAt } from '../../src/kernel/time.ts'
import type { Tick } from '../../src/platform/outbox/jobs.ts'
import { askingIn } from '../asking.ts'
import { aHouse, theClock } from '../house.ts'

// A server that dies while the clock works: at each commit of each tick, before it and after it, another takes over. What then stands is
// what stands where nobody died.

const house = { ...(await aHouse()), sendSms: async () => {} }
const { database } = house
const asking = askingIn(() => house)
const began = theClock.now()
afterEach(() => theClock.set(began))

// What clears up in the embedded database's files is done outside every commit.
const ticks = compose().ticks.filter(tick => tick.name !== 'database.tidy')

/** Somebody's day at nine in the morning. */
const nineOn = (day: string) => instantAt(day, '09:00')
const daysOn = (days: number) => nineOn(addDays(dayOf(began), days))

interface Scene {
  readonly municipality: number
  /** When the clock looks, in turn. */
  readonly at: readonly Date[]
  /** What must come of it, by the work that brings it, so that it cannot be empty: a row that did not stand before. */
  readonly comes: Readonly<Record<string, RegExp>>
}

const SCENES: Readonly<Record<string, () => Promise<Scene>>> = {
  'a measure, an answer and minutes that nobody sees to': async () => {
    const one = await aCase(database)
    await lay(database, one, async tx => {
      await aMeasureRow(tx, one, { to: -1 })
      await aMeetingRow(tx, one, [one.teacher, one.guardians[0]], { days: -2 })
      await anAskRow(tx, one, { kind: 'employee', id: one.adviser.id }, { kind: 'participation', due: -1 })
    })
    return {
      municipality: one.municipality,
      at: [1, 12, 30, 60].map(daysOn),
      comes: {
        'ask.lapse': /^ask .*"state": "lapsed"/,
        'meeting.announce': /^meeting\.calendar /,
        'gap.sweep': /^gap .*"type": "silent"/,
        'escalation.climb': /^escalation .*"rung": "decision_maker"/,
      },
    }
  },
  'services that do not agree': async () => {
    const { municipality } = await disagreeing()
    const comes = {
      'disagreement.climb': /^disagreement .*"step": "decision_maker"/,
      'gap.sweep': /^gap .*"type": "undecided"/,
    }
    return { municipality, at: [1, 20, 40, 60].map(daysOn), comes }
  },
  'a youth who comes of age': async () => {
    const { municipality } = await aYouth(18, '2027-03-10')
    const comes = {
      'threshold.birthdays': /^age_threshold .*"passed_at": "/,
      'transition.begin': /^transition .*"passage": "to_adult"/,
    }
    return { municipality, at: ['2027-01-09', '2027-03-10', '2027-03-11'].map(nineOn), comes }
  },
  'a passage that begins': async () => {
    const { municipality } = await aNoor()
    const comes = {
      'transition.begin': /^transition .*"passage": "to_school"/,
      'gap.sweep': /^gap .*"type": "transition_start"/,
    }
    return { municipality, at: ['2027-02-15', '2027-03-02'].map(nineOn), comes }
  },
  'a thread that nobody can answer': async () => {
    const here = await aTalkingCase({ birthDate: '2013-03-14' })
    const { municipality, childId, adviser, pptLeader } = here
    const youth = { kind: 'family', role: 'youth', id: childId, municipality, level: 'high' } as const
    await begun(here, youth, { employees: [adviser.id] })
    const today = dayOf(theClock.now())
    const away = { employeeId: adviser.id, from: today, to: addDays(today, 30), deputyId: null }
    await asking.done('organisation.registerAbsence', pptLeader, away)
    return { municipality, at: [daysOn(1)], comes: { 'message.stalled': /^notice .*"kind": "message_stalled"/ } }
  },
}

/** Dies at each commit of a tick in turn, before it and after it, until it comes through; answers how often it died. */
async function dying(tick: Tick, municipality: number, now: Date): Promise<number> {
  for (let step = 1, deaths = 0; ; step++)
    for (const when of ['before', 'after'] as const) {
      const one = mortal(house, { step, when }, stands)
      await tick.run(one.house, municipality, now).catch((error: unknown) => {
        if (!one.isDead()) throw error
      })
      if (!one.isDead()) return deaths
      deaths++
    }
}

/** All that stands in a municipality, whoever's ids they are. */
async function standing(municipality: number): Promise<readonly string[]> {
  const { pool } = database
  const { rows: tables } = await pool.query<{
    name: string
  }>(`select c.table_name as name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = 'public' and c.column_name = 'municipality_id' and t.table_type = 'BASE TABLE' order by 1`)
  const all = tables.map(
    ({ name }) => `select '${name}' as name, to_jsonb(t)::text as row from "${name}" t where municipality_id = $1`,
  )
  const { rows } = await pool.query<{ name: string; row: string }>(all.join(' union all '), [municipality])
  const jobs = `select name, data::text as row from job.job where data ->> 'municipality' = $1`
  const { rows: queued } = await pool.query<{ name: string; row: string }>(jobs, [String(municipality)])
  return [...rows, ...queued].map(({ name, row }) => `${name} ${natural(row)}`).toSorted((a, b) => a.localeCompare(b))
}
/** Without what is another in each municipality: ids and numbers, a case's number and somebody's address, what is sealed by them. */
const natural = (row: string) =>
  row
    .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, 'id')
    .replaceAll(/"(?:id|trail_id|municipality|municipality_id|position)": \d+/g, '"n"')
    .replaceAll(/"(hash|digest|written_by)": "[^"]*"/g, '"$1"')
    .replaceAll(/\b[\da-f]{8}\b/g, 'number')

/** What all the work brings that does not stand before; without one of it where it is left out. */
async function brings({ municipality, at }: Scene, without?: string): Promise<readonly string[]> {
  const before = new Set(await standing(municipality))
  for (const now of at) {
    theClock.set(now)
    for (const tick of ticks) if (tick.name !== without) await tick.run(house, municipality, now)
  }
  return (await standing(municipality)).filter(row => !before.has(row))
}

describe.each(Object.entries(SCENES))('%s', (_, scene) => {
  it('comes to the same wherever the server dies', async () => {
    const [whole, broken] = [await scene(), await scene()]
    let deaths = 0
    for (const now of whole.at) {
      theClock.set(now)
      for (const tick of ticks) {
        await tick.run(house, whole.municipality, now)
        deaths += await dying(tick, broken.municipality, now)
      }
    }
    expect(deaths).toBeGreaterThanOrEqual(ticks.length)
    expect(await standing(broken.municipality)).toEqual(await standing(whole.municipality))
  }, 120_000)

  it('comes by the work that brings it, and not without', async () => {
    const one = await scene()
    const rows = await brings(one)
    const figures: Record<string, readonly number[]> = {}
    for (const [name, what] of Object.entries(one.comes)) {
      theClock.set(began)
      const lacks = await brings(await scene(), name)
      figures[name] = [rows, lacks].map(all => all.filter(row => what.test(row)).length)
    }
    expect(Object.entries(figures).filter(([, [all = 0, without = 0]]) => all === 0 || without >= all)).toEqual([])
  }, 120_000)
})
