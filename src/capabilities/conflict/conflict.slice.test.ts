import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { inTest } from '../case/testing.ts'
import { unit } from '../overview/operations/unit.ts'
import { now as nowPage } from '../overview/operations/now.ts'
import { listLog } from '../log/operations.ts'
import { inDays } from '../overview/testing.ts'
import { addGoal } from '../plan/operations/goal.ts'
import { addMeasure, changeMeasure, endMeasure, startMeasure } from '../plan/operations/measure.ts'
import { anOpenPlan, done, tried } from '../need/slice.testing.ts'
import type { Here } from '../need/slice.testing.ts'
import { openIn } from '../gap/testing.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import { listConflicts } from './operations/list.ts'
import { judge, setWeek } from './operations/write.ts'

const before = theClock.now()
afterEach(() => theClock.set(before))
/** As many days as the municipality's first meeting may take, and one more. */
const MEET = 15
const OURS = ['clash_time', 'clash_goal', 'clash_demand']
const gaps = async (here: Here) => (await openIn(here.database, here)).filter(([type]) => OURS.includes(type))
const shown = (here: Here, who: Actor = here.teacher) => done(who, listConflicts, { caseId: here.caseId })
const clashes = async (here: Here, who?: Actor) =>
  (await shown(here, who)).clashes.map(({ kind, against, begun }) => [kind, against, begun])

interface Agreed {
  readonly id: string
  readonly version: number
  readonly fresh: object
}
/** The teacher agrees on a measure; by default the teacher's own, from today. */
async function agreed(here: Here, title: string, more: object = {}): Promise<Agreed> {
  const fresh = {
    ...{ caseId: here.caseId, title, arena: 'school', startsOn: inDays(0), evaluateOn: inDays(40), topic: 'plan' },
    ...{ responsible: { kind: 'employee', id: here.teacher.id }, ...more },
  }
  return { ...(await done(here.teacher, addMeasure, fresh)), fresh }
}
const bys = (who: { readonly id: string }) => ({ responsible: { kind: 'employee', id: who.id } })
const set = (here: Here, of: { id: string }, week: object, who: Actor = here.teacher) =>
  tried(who, setWeek, {
    ...{ caseId: here.caseId, measureId: of.id, weekdays: [2, 4], beginsAt: '08:30', endsAt: '09:30' },
    ...{ familyMinutes: 0, version: 0, ...week },
  })
const says = (here: Here, [one, other]: readonly [Agreed, Agreed], said: object, who: Actor = here.teacher) =>
  shown(here).then(({ judged }) =>
    tried(who, judge, {
      ...{ caseId: here.caseId, firstId: one.id, secondId: other.id },
      seen:
        judged.find(
          word => [word.firstId, word.secondId].includes(one.id) && [word.firstId, word.secondId].includes(other.id),
        )?.id ?? null,
      ...said,
    }),
  )
const aGoalOf = (here: Here, more: object = {}) =>
  done(here.teacher, addGoal, { caseId: here.caseId, whose: 'family', words: 'Trygge morgener', ...more })

describe('two measures at the same time', () => {
  it('are warned of before they begin, and a gap for the holder while both go on', async () => {
    const here = await anOpenPlan()
    const company = await agreed(here, 'Følge til skolen')
    const talk = await agreed(here, 'Samtale hos PPT', { ...bys(here.adviser), startsOn: inDays(7) })
    expect(await set(here, company, {})).toBe('done')
    expect(await set(here, talk, { weekdays: [4], beginsAt: '09:00', endsAt: '10:00' })).toBe('done')
    expect([await clashes(here), await gaps(here)]).toEqual([[['time', false, false]], []])
    await done(here.teacher, startMeasure, { caseId: here.caseId, measureId: talk.id, version: talk.version })
    expect([await clashes(here), await gaps(here)]).toEqual([
      [['time', false, true]],
      [['clash_time', here.teacher.id]],
    ])
    const [gap] = (await done(here.teacher, nowPage, { caseId: here.caseId })).gaps.filter(
      one => one.type === 'clash_time',
    )
    expect(new Set([gap?.facts['title'], gap?.facts['other']])).toEqual(
      new Set(['Følge til skolen', 'Samtale hos PPT']),
    )
    const both = [company, talk] as const
    expect(await says(here, both, { says: 'together' })).toBe('done')
    expect([await clashes(here), await gaps(here)]).toEqual([[], []])
    expect(await says(here, both, { says: 'against', words: 'Likevel ikke.' })).toBe('done')
    expect((await gaps(here)).map(([type]) => type).toSorted()).toEqual(['clash_goal', 'clash_time'])
    expect(await says(here, both, { says: 'together' })).toBe('done')
    // What begins as the other ends is in nobody's way.
    expect(await set(here, talk, { version: 1, weekdays: [4], beginsAt: '09:30', endsAt: '10:00' })).toBe('done')
    expect([await clashes(here), await gaps(here)]).toEqual([[], []])
  })

  it('are read by the unit’s leader without what they are', async () => {
    const here = await anOpenPlan()
    for (const title of ['Følge til skolen', 'Samtale hos PPT']) await set(here, await agreed(here, title), {})
    const read = JSON.stringify(await done(here.leader, unit, {}))
    expect(read).toContain('clash_time')
    expect(read).not.toMatch(/Følge|Samtale/)
  })

  it('are told of by whoever wrote first when two say when', async () => {
    const here = await anOpenPlan()
    const company = await agreed(here, 'Følge til skolen')
    expect(await Promise.all([set(here, company, {}), set(here, company, {}, here.adviser)])).toEqual(
      expect.arrayContaining(['done', 'version.conflict']),
    )
    expect(await set(here, company, { version: 1, endsAt: null })).toBe('conflict.week_incomplete')
    expect(await set(here, company, { version: 1, endsAt: '08:00' })).toBe('conflict.ends_before')
    await done(here.teacher, endMeasure, {
      caseId: here.caseId,
      measureId: company.id,
      version: 1,
      endedAs: 'not_needed',
    })
    expect(await set(here, company, { version: 1 })).toBe('plan.measure_ended')
  })
})

describe('two services for the same', () => {
  async function both(here: Here) {
    const { id: goalId } = await aGoalOf(here)
    return [
      await agreed(here, 'Tilbake på skolen', { goalId }),
      await agreed(here, 'Gradvis trening', { goalId, ...bys(here.adviser) }),
    ] as const
  }

  it('are a gap until somebody has said that they pull together, and again when one becomes another', async () => {
    const here = await anOpenPlan()
    const pair = await both(here)
    expect([await clashes(here), await gaps(here)]).toEqual([[['goal', false, true]], []])
    // Those around a child have the days in which they meet to talk together.
    theClock.forward(MEET)
    await set(here, pair[0], { weekdays: [], beginsAt: null, endsAt: null })
    expect(await gaps(here)).toEqual([['clash_goal', here.teacher.id]])
    expect(await says(here, pair, { says: 'together' }, here.adviser)).toBe('done')
    expect([await clashes(here), await gaps(here)]).toEqual([[], []])
    const [first] = pair
    const asksMore = { ...first.fresh, measureId: first.id, version: first.version, title: 'Hele dager innen to uker' }
    await done(here.teacher, changeMeasure, asksMore)
    expect([await clashes(here), await gaps(here)]).toEqual([[['goal', false, true]], []])
    theClock.forward(MEET)
    await set(here, pair[0], { weekdays: [], beginsAt: null, endsAt: null, version: 1 })
    expect(await gaps(here)).toEqual([['clash_goal', here.teacher.id]])
  })

  it('are none when one service does both, the family does one, or the goals are about other things', async () => {
    const here = await anOpenPlan()
    const { id: goalId } = await aGoalOf(here)
    const { id: other } = await aGoalOf(here, { words: 'Venner' })
    await agreed(here, 'Tilbake på skolen', { goalId })
    await agreed(here, 'Fast voksen', { goalId })
    await agreed(here, 'Rolig frokost', { goalId, responsible: { kind: 'guardian', id: here.hege.id } })
    await agreed(here, 'Gruppe', { goalId: other, ...bys(here.adviser) })
    expect([await clashes(here), await gaps(here)]).toEqual([[], []])
  })

  it('stand as against each other from when somebody says so, before they begin too, until one ends', async () => {
    const here = await anOpenPlan()
    const demand = await agreed(here, 'Tilbake på skolen')
    const training = await agreed(here, 'Gradvis trening', { ...bys(here.adviser), startsOn: inDays(7) })
    const pair = [training, demand] as const
    expect(await says(here, pair, { says: 'against' })).toBe('conflict.words_missing')
    expect(await says(here, pair, { says: 'against', words: 'Hele dager mot én time.' })).toBe('done')
    expect([await clashes(here), await gaps(here)]).toEqual([
      [['goal', true, false]],
      [['clash_goal', here.teacher.id]],
    ])
    expect((await shown(here)).judged).toMatchObject([{ says: 'against', words: 'Hele dager mot én time.' }])
    // Who has not read that is told of it first.
    expect(await says(here, pair, { says: 'together', seen: null })).toBe('version.conflict')
    const end = { caseId: here.caseId, measureId: demand.id, version: demand.version, endedAs: 'no_effect' }
    await done(here.teacher, endMeasure, end)
    expect([await clashes(here), await gaps(here)]).toEqual([[], []])
    expect(await says(here, pair, { says: 'together' })).toBe('plan.measure_ended')
    expect(await says(here, [training, training], { says: 'together' })).toBe('conflict.same_measure')
  })
})

it('what goes on asks more of a family than the municipality has said it may', async () => {
  const here = await anOpenPlan()
  const { limit } = (await shown(here)).demand
  const [one, other] = [await agreed(here, 'Kveldstrening'), await agreed(here, 'Kurs', { startsOn: inDays(3) })]
  const minutes = (familyMinutes: number, version = 0) => ({
    ...{ weekdays: [], beginsAt: null, endsAt: null },
    ...{ familyMinutes, version },
  })
  await set(here, one, minutes(limit))
  await set(here, other, minutes(1))
  expect([(await shown(here)).demand.familyMinutes, await gaps(here)]).toEqual([limit, []])
  await done(here.teacher, startMeasure, { caseId: here.caseId, measureId: other.id, version: other.version })
  expect(await gaps(here)).toEqual([['clash_demand', here.teacher.id]])
  await set(here, one, minutes(limit - 1, 1))
  expect(await gaps(here)).toEqual([])
})

describe('who is not told of a measure', () => {
  it('is told of no clash with it, and cannot compare it', async () => {
    const here: Here = await aSharedCase()
    await here.ask()
    for (const who of [here.hege, here.trond])
      await here.says(who, 'yes', {
        answers: [
          { topic: 'plan', answer: 'yes' },
          { topic: 'health', answer: 'no' },
        ],
      })
    const open = await agreed(here, 'Følge til skolen')
    const kept = await agreed(here, 'Kontroll på sykehuset', { topic: 'health' })
    for (const one of [open, kept]) expect(await set(here, one, { familyMinutes: 60 })).toBe('done')
    await says(here, [open, kept], { says: 'against', words: 'Sykehuset er samtidig.' })
    expect(await clashes(here)).toEqual([
      ['time', false, true],
      ['goal', true, true],
    ])
    const log = async (who: typeof here.adviser) =>
      (await done(who, listLog, { caseId: here.caseId })).entries
        .map(one => one.kind)
        .filter(kind => kind === 'measure.compared')
    await says(here, [kept, open], { says: 'against', words: 'Sykehuset er samtidig.' })
    expect([await log(here.adviser), await log(here.teacher)]).toEqual([[], []])
    const read = await shown(here, here.adviser)
    expect([read.measures.map(one => one.title), read.clashes, read.judged]).toEqual([['Følge til skolen'], [], []])
    expect(read.demand.familyMinutes).toBe(60)
    expect(await says(here, [open, kept], { says: 'together' }, here.adviser)).toBe('hidden')
    expect(await set(here, kept, { version: 1 }, here.adviser)).toBe('hidden')
    expect(await set(here, open, { version: 1 }, here.hege)).toBe('hidden')
  })

  it('is told of no gap with one that one service keeps to itself', async () => {
    const here = await anOpenPlan()
    const [one, own] = [await agreed(here, 'Følge til skolen'), await agreed(here, 'Samtale')]
    for (const each of [one, own]) await set(here, each, { familyMinutes: 2000 })
    expect((await gaps(here)).map(([type]) => type)).toEqual(['clash_demand', 'clash_time'])
    await inTest(here.database, here.municipality, tx =>
      tx.updateTable('measure').set({ audience: 'own_service' }).where('id', '=', own.id).execute(),
    )
    await set(here, one, { version: 1, familyMinutes: 0 })
    expect(await gaps(here)).toEqual([])
    expect((await shown(here, here.adviser)).clashes).toEqual([])
  })
})

it.each(['gap_clash_time', 'gap_clash_goal', 'gap_clash_demand'])(
  '%s is read down the indexes of its case, not through all measures',
  async view => {
    const { database, municipality, caseId } = await anOpenPlan()
    const plan = await inTest(database, municipality, async tx => {
      await sql`set local enable_seqscan = off`.execute(tx)
      const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select * from ${sql.table(view)}
      where municipality_id = ${municipality} and case_id = ${caseId}`.execute(tx)
      return rows.map(row => row['QUERY PLAN']).join('\n')
    })
    expect(plan).toMatch(/measure_of_case|measure_week_in|measure_pkey/)
    expect(plan).not.toMatch(/Seq Scan on (measure|measure_week|measure_pair)\b/)
  },
)
