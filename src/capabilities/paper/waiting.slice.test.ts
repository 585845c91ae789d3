import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import { answerAsk, withdrawAsks } from '../ask/index.ts'
import { fillBatonPorts } from '../baton/index.ts'
import { inTest } from '../case/testing.ts'
import { cancelMeeting } from '../meeting/operations/change.ts'
import { aTalkingCase, begun } from '../message/slice.testing.ts'
import type { Here } from '../message/slice.testing.ts'
import { tell } from '../notice/index.ts'
import type { NoticeKind } from '../notice/model.ts'
import { aMeetingRow, anAskRow } from '../overview/testing.ts'
import { paperTicks } from './jobs.ts'
import { waitingOnPaper } from './operations/list.ts'
import { noteGiven, serveOnPaper } from './operations/serve.ts'
import { KNOWN_KINDS } from './rules/known.ts'
import { waitingForHolder } from './store.ts'

fillBatonPorts()

async function done<T>(outcome: Promise<{ is: string; reply?: T }>): Promise<T> {
  const got = await outcome
  if (got.is !== 'done' || got.reply === undefined) throw new Error(JSON.stringify(got))
  return got.reply
}
/** Hege gets everything on paper, and nothing waits. */
async function aServedCase() {
  const here = await aTalkingCase()
  const { caseId, hege, teacher, database, municipality } = here
  await done(here.act(serveOnPaper, teacher, { caseId, personId: hege.id, onPaper: true, because: 'Vil det.' }))
  await inTest(database, municipality, tx => tx.updateTable('notice').set({ read_at: theClock.now() }).execute())
  return here
}
const waiting = async (here: Here) => (await done(here.act(waitingOnPaper, here.teacher, {}))).waiting
type Row = Awaited<ReturnType<typeof waiting>>[number]
const told = (here: Here, kind: NoticeKind) =>
  inTest(here.database, here.municipality, tx =>
    tell(tx, {
      ...{ municipality: here.municipality, kind, to: { kind: 'family', id: here.hege.id }, newId: randomUUID },
      ...{ about: { kind: 'case', id: here.caseId }, childId: here.childId, thingId: randomUUID(), dueAt: null },
      now: theClock.now(),
    }),
  )
const gives = (here: Here, row: Row | undefined) => {
  const { kind, since, thingId } = row ?? {}
  const what = { kind, since, language: 'nb', how: 'told', ...(thingId && { thingId }) }
  return here.act(noteGiven, here.teacher, { caseId: here.caseId, personId: here.hege.id, ...what })
}
/** To whom something is told of papers that has not been told before. */
const tick = async (here: Here) => {
  const [{ database, municipality }, before] = [here, theClock.now()]
  for (const one of paperTicks) await one.run(here.house, municipality, before)
  const { rows } = await database.pool.query<{ to_id: string }>(
    "select to_id from notice where municipality_id = $1 and kind = 'paper' and told_at = $2 and read_at is null",
    [municipality, before],
  )
  return rows.map(row => row.to_id)
}

it('what is to be brought is in the list, however much else there is that never leaves', async () => {
  const here = await aServedCase()
  const { database, municipality, hege } = here
  await inTest(database, municipality, tx =>
    sql`insert into notice (municipality_id, id, kind, to_kind, to_id, about_kind, about_id, child_id, thing_id, told_at)
      select ${municipality}, gen_random_uuid(), 'own_word_answered', 'family', ${hege.id}::uuid, 'case',
        ${here.caseId}::uuid, ${here.childId}::uuid, gen_random_uuid(), current_moment()
      from generate_series(1, 210)`.execute(tx),
  )
  await begun(here, here.adviser, { family: [here.hege.id] })
  theClock.forward(1)
  await told(here, 'own_view')
  const [something, view, ...more] = await waiting(here)
  expect([something?.kind, view?.kind, more]).toEqual(['waits', 'own_view', []])
  await done(gives(here, something))
  theClock.forward(1)
  await told(here, 'consent_ends')
  expect((await waiting(here)).map(one => one.kind)).toEqual(['own_view', 'consent_ends'])
  await done(gives(here, view))
  // What was brought and is not answered stands after whatever is still to be brought.
  await inTest(database, municipality, async tx => {
    await sql`insert into ask (municipality_id, id, kind, about_kind, about_id, child_id, thing_id, from_kind, from_id,
        to_kind, to_id, state, sent_at, due_at)
      select ${municipality}, gen_random_uuid(), 'threshold', 'case', ${here.caseId}::uuid, ${here.childId}::uuid,
        gen_random_uuid(), 'employee', ${here.teacher.id}::uuid, 'family', ${hege.id}::uuid, 'lapsed',
        current_moment() - interval '1 day', current_moment() - interval '1 hour' from generate_series(1, 205)`.execute(
      tx,
    )
    await sql`insert into paper_given (municipality_id, id, case_id, person_id, kind, thing_id, language, how, by_id, at)
      select a.municipality_id, gen_random_uuid(), a.about_id, a.to_id, a.kind, a.thing_id, 'nb', 'told',
        ${here.teacher.id}, current_moment() from ask a where a.to_id = ${hege.id} and a.kind = 'threshold'`.execute(tx)
  })
  const rows = await waiting(here)
  expect(rows.filter(one => one.given === null).map(one => one.kind)).toEqual(['consent_ends'])
  // What has no room is said; what is due comes before what is not.
  await inTest(database, municipality, tx =>
    sql`insert into notice (municipality_id, id, kind, to_kind, to_id, about_kind, about_id, child_id, thing_id, told_at, due_at)
      select ${municipality}, gen_random_uuid(), 'own_view', 'family', ${hege.id}::uuid, 'case', ${here.caseId}::uuid,
        ${here.childId}::uuid, gen_random_uuid(), current_moment(), current_moment() + interval '1 day'
      from generate_series(1, 205)`.execute(tx),
  )
  const much = await done(here.act(waitingOnPaper, here.teacher, {}))
  expect([much.waiting.length, much.more]).toEqual([200, 6])
  expect(new Set(much.waiting.map(one => one.kind))).toEqual(new Set(['own_view']))
})

interface Thing {
  readonly sure: boolean
  readonly due: number | null
  readonly given: boolean
}
const anyThing: fc.Arbitrary<Thing> = fc.record({
  sure: fc.boolean(),
  due: fc.constantFrom(null, 1, 2, 3),
  given: fc.boolean(),
})

it('what is still to be brought is shown or counted, the first due first, whatever there is and however little fits', async () => {
  const here = await aServedCase()
  const { database, municipality, caseId, childId, hege, teacher } = here
  const things = fc.array(anyThing, { maxLength: 9 })
  await fc.assert(
    fc.asyncProperty(things, fc.integer({ min: 1, max: 6 }), async (all, most) => {
      // Nothing of it stays: each round begins with nothing that waits.
      const rows = await inTransaction(database, { municipality, now: theClock.now() }, async tx => {
        for (const [at, { sure, due, given }] of all.entries()) {
          const thing = randomUUID()
          await sql`insert into notice (municipality_id, id, kind, to_kind, to_id, about_kind, about_id, child_id, thing_id,
              told_at, due_at)
            values (${municipality}, ${thing}, ${sure ? 'own_view' : 'own_word_answered'}, 'family', ${hege.id}, 'case', ${caseId},
              ${childId}, ${thing}, current_moment() - make_interval(mins => ${all.length - at}),
              ${due === null ? null : addDays(dayOf(theClock.now()), due)}::date)`.execute(tx)
          if (given)
            await sql`insert into paper_given (municipality_id, id, case_id, person_id, kind, thing_id, language, how, by_id, at)
              values (${municipality}, ${randomUUID()}, ${caseId}, ${hege.id}, ${sure ? 'own_view' : 'own_word_answered'},
                ${thing}, 'nb', 'told', ${teacher.id}, current_moment())`.execute(tx)
        }
        const of = { municipality, holderId: teacher.id, caseId: null, personId: null, most }
        return { keep: false, value: await waitingForHolder(tx, { ...of, ...KNOWN_KINDS }) }
      })
      const toBring =
        all.filter(one => one.sure && !one.given).length + (all.some(one => !one.sure && !one.given) ? 1 : 0)
      const shown = rows.filter(one => one.bring)
      expect(rows.length).toBeLessThanOrEqual(most)
      expect([shown.length, rows[0]?.toBring ?? 0]).toEqual([Math.min(most, toBring), toBring])
      // What is brought has no place before what is not; and of that the first due comes first.
      expect(rows.map(one => one.bring)).toEqual(rows.map(one => one.bring).toSorted((one, other) => +other - +one))
      const dues = shown.map(one => one.dueAt?.getTime() ?? Infinity)
      expect(dues).toEqual(dues.toSorted((one, other) => one - other))
    }),
    { numRuns: 25 },
  )
})

it('the holder is told of nothing that has no line in the list, and of what comes after it was said', async () => {
  const here = await aServedCase()
  await told(here, 'own_word_answered')
  await begun(here, here.adviser, { family: [here.hege.id] })
  const [something, ...more] = await waiting(here)
  expect(more).toEqual([])
  theClock.forward(1)
  await done(gives(here, something))
  theClock.forward(1)
  expect([await waiting(here), await tick(here)]).toEqual([[], []])
  theClock.forward(1)
  await told(here, 'own_word_answered')
  expect(await tick(here)).toEqual([here.teacher.id])
  expect((await waiting(here)).map(one => one.kind)).toEqual(['waits'])
})

const aCall = (here: Here) =>
  inTest(here.database, here.municipality, async tx => {
    const { hege, teacher } = here
    const thing = await aMeetingRow(tx, here, [teacher, hege])
    await anAskRow(tx, here, { kind: 'family', id: hege.id }, { kind: 'meeting', thing })
    return thing
  })
const saysYes = ({ database, municipality, hege }: Here, thing: string) =>
  inTest(database, municipality, tx =>
    tx
      .updateTable('ask')
      .set({ state: 'accepted', answered_at: theClock.now() })
      .where('thing_id', '=', thing)
      .where('to_id', '=', hege.id)
      .execute(),
  )

it('what was asked anew after it was printed is not given with the old', async () => {
  const here = await aServedCase()
  const { database, municipality } = here
  const thing = await aCall(here)
  const [old] = await waiting(here)
  await inTest(database, municipality, tx =>
    tx.updateTable('ask').set({ sent_at: theClock.now() }).where('thing_id', '=', thing).execute(),
  )
  expect(await gives(here, old)).toMatchObject({ refusal: { code: 'paper.asked_anew' } })
  const [anew] = await waiting(here)
  expect(anew).toMatchObject({ kind: 'meeting', thingId: thing, given: null })
  await done(gives(here, anew))
  expect(await waiting(here)).toMatchObject([{ kind: 'meeting', given: { how: 'told' } }])
})

it('a meeting that is off is told to who has the call on paper, also when the answer was yes, until somebody has said it', async () => {
  const here = await aServedCase()
  const { caseId, teacher } = here
  const [kept, off] = [await aCall(here), await aCall(here)]
  for (const row of await waiting(here)) await done(gives(here, row))
  for (const thing of [kept, off]) await saysYes(here, thing)
  theClock.forward(1)
  expect(await waiting(here)).toEqual([])
  await done(here.act(cancelMeeting, teacher, { caseId, meetingId: off, version: 1, because: 'Mange er syke' }))
  expect(await waiting(here)).toMatchObject([{ kind: 'meeting', thingId: off, off: true, given: null }])
  expect(await tick(here)).toEqual([teacher.id])
  theClock.forward(1)
  await done(gives(here, (await waiting(here))[0]))
  expect(await waiting(here)).toEqual([])
})

it('a meeting that is off is nothing to say to who never had the call', async () => {
  const here = await aServedCase()
  const meetingId = await aCall(here)
  const because = 'Mange er syke'
  await done(here.act(cancelMeeting, here.teacher, { caseId: here.caseId, meetingId, version: 1, because }))
  expect([await waiting(here), await tick(here)]).toEqual([[], []])
})

it('a question that was taken back is told to who has it on paper; an answered one is not', async () => {
  const here = await aServedCase()
  const { database, municipality, hege } = here
  const request = async () => {
    const { id } = await done(here.ask(['meetings']))
    await done(gives(here, (await waiting(here))[0]))
    theClock.forward(1)
    return id
  }
  const answered = { municipality, thingId: await request(), toId: hege.id, now: theClock.now() }
  await inTest(database, municipality, tx => answerAsk(tx, { ...answered, state: 'accepted' }))
  expect(await waiting(here)).toEqual([])
  const thingId = await request()
  await inTest(database, municipality, tx => withdrawAsks(tx, { municipality, thingId }, theClock.now()))
  expect(await waiting(here)).toMatchObject([{ kind: 'consent', thingId, off: true, given: null }])
  await done(gives(here, (await waiting(here))[0]))
  expect(await waiting(here)).toEqual([])
})
