import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { fillBatonPorts } from '../baton/index.ts'
import { inTest, keptFrom } from '../case/testing.ts'
import { aTalkingCase, begun } from '../message/slice.testing.ts'
import type { Here } from '../message/slice.testing.ts'
import { tell } from '../notice/index.ts'
import type { NoticeKind } from '../notice/model.ts'
import { aMeetingRow, anAskRow } from '../overview/testing.ts'
import { paperTicks } from './jobs.ts'
import { listPapers, waitingOnPaper } from './operations/list.ts'
import { noteGiven, serveOnPaper, takeBackGiven } from './operations/serve.ts'
import { printPaper } from './operations/print.ts'

fillBatonPorts()

async function done<T>(outcome: Promise<{ is: string; reply?: T }>): Promise<T> {
  const got = await outcome
  if (got.is !== 'done' || got.reply === undefined) throw new Error(JSON.stringify(got))
  return got.reply
}
const waiting = async (here: Here) => (await done(here.act(waitingOnPaper, here.teacher, {}))).waiting
/** Hege gets everything on paper. */
async function aServedCase() {
  const here = await aTalkingCase()
  const { caseId, hege, database, municipality } = here
  await done(here.act(serveOnPaper, here.teacher, { caseId, personId: hege.id, onPaper: true, because: 'Vil det.' }))
  // What aTalkingCase asked is answered; nothing waits.
  await inTest(database, municipality, tx => tx.updateTable('notice').set({ read_at: theClock.now() }).execute())
  return here
}
/** Hege is told something about the case. */
const told = (here: Here, kind: NoticeKind, topic?: string) =>
  inTest(here.database, here.municipality, tx =>
    tell(tx, {
      ...{ municipality: here.municipality, kind, to: { kind: 'family', id: here.hege.id }, newId: randomUUID },
      ...{ about: { kind: 'case', id: here.caseId }, topic, childId: here.childId, thingId: randomUUID(), dueAt: null },
      now: theClock.now(),
    }),
  )
const tick = async (here: Here) => {
  for (const one of paperTicks) await one.run(here.house, here.municipality, theClock.now())
  const { rows } = await here.database.pool.query<{ to_id: string }>(
    "select to_id from notice where municipality_id = $1 and kind = 'paper' and read_at is null",
    [here.municipality],
  )
  return rows.map(row => row.to_id)
}
interface Which {
  readonly kind: string
  readonly thingId?: string | null | undefined
}
/** When it was asked, as it stands in the holder's list or among the papers. */
const sinceOf = async (here: Here, { kind, thingId }: Which) => {
  const rows = [...(await waiting(here)), ...(await thingsOf(here, kind))]
  return rows.find(one => one.kind === kind && (one.thingId ?? undefined) === thingId)?.since ?? null
}
const gives = async (here: Here, what: Which & { how?: string; since?: string }, actor: Actor = here.teacher) => {
  const to = { caseId: here.caseId, personId: here.hege.id, language: 'nb', how: 'told' }
  return here.act(noteGiven, actor, { ...to, since: await sinceOf(here, what), ...what })
}

describe('what the holder is to bring', () => {
  it('is what the person may see now: nothing of what that one is kept from, and nobody is told of it', async () => {
    const here = await aServedCase()
    await told(here, 'own_view', 'health')
    expect((await waiting(here)).map(one => one.kind)).toEqual(['own_view'])
    const { database, municipality, hege } = here
    await inTest(database, municipality, tx => keptFrom(tx, here, hege.id, 'health'))
    expect(await waiting(here)).toEqual([])
    expect(await tick(here)).toEqual([])
    await told(here, 'own_view', 'plan')
    expect((await waiting(here)).map(one => one.kind)).toEqual(['own_view'])
    expect(await tick(here)).toEqual([here.teacher.id])
  })

  it('is nothing for one who is kept out, and nobody is told', async () => {
    const here = await aServedCase()
    await told(here, 'own_view', 'plan')
    await inTest(here.database, here.municipality, tx =>
      tx
        .updateTable('guardianship')
        .set({ kept_out_at: theClock.now(), kept_out_because: 'Besøksforbud' })
        .where('person_id', '=', here.hege.id)
        .execute(),
    )
    expect(await waiting(here)).toEqual([])
    expect(await tick(here)).toEqual([])
  })

  it('has no name where it is between the person and somebody else: that something waits, once, and no more', async () => {
    const here = await aServedCase()
    const { hege, adviser, caseId } = here
    const threadId = await begun(here, adviser, { family: [hege.id] }, { subject: 'Noe mellom oss' })
    await begun(here, adviser, { family: [hege.id] })
    await told(here, 'own_word_answered')
    const rows = await waiting(here)
    expect(rows).toMatchObject([
      { personId: hege.id, caseId, kind: 'waits', thingId: null, aboutId: null, dueAt: null, given: null },
    ])
    for (const hidden of [threadId, 'skrevet til deg', adviser.id]) expect(JSON.stringify(rows)).not.toContain(hidden)
    // It is told, and stands no more until there is more.
    await done(gives(here, { kind: 'waits' }))
    expect(await waiting(here)).toEqual([])
    expect(await gives(here, { kind: 'waits' })).toMatchObject({ refusal: { code: 'paper.nothing_to_give' } })
  })

  it('has its name where the holder is in the thread', async () => {
    const here = await aServedCase()
    const threadId = await begun(here, here.teacher, { family: [here.hege.id] })
    expect(await waiting(here)).toMatchObject([{ kind: 'message', aboutId: threadId }])
  })

  it('is the same thing where it is printed and where it waits, and a new question is not given with the old', async () => {
    const here = await aServedCase()
    const { caseId, hege, teacher } = here
    const { id } = await done(here.ask(['meetings']))
    expect(await waiting(here)).toMatchObject([{ kind: 'consent', thingId: id, given: null }])
    const [paper] = await thingsOf(here, 'consent')
    expect(paper).toMatchObject({ thingId: id, given: null })
    await done(gives(here, { kind: 'consent', thingId: id, how: 'handed' }))
    expect(await waiting(here)).toMatchObject([{ kind: 'consent', given: { how: 'handed' } }])
    expect((await thingsOf(here, 'consent'))[0]).toMatchObject({ given: { how: 'handed' } })
    expect((await here.act(printPaper, teacher, { caseId, personId: hege.id, kind: 'consent', thingId: id })).is).toBe(
      'done',
    )
    theClock.forward(1)
    const next = await done(here.ask(['meetings']))
    expect((await thingsOf(here, 'consent')).map(one => [one.thingId, one.given])).toEqual([[next.id, null]])
  })

  it('is given to nobody by a wrong id, and a note that was wrong is taken back in the open', async () => {
    const here = await aServedCase()
    const { caseId, hege, teacher } = here
    const { id: thingId } = await done(here.ask(['meetings']))
    const nothing = { refusal: { code: 'paper.nothing_to_give' } }
    for (const what of [
      { kind: 'consent', thingId: randomUUID() },
      { kind: 'minutes', thingId },
      { kind: 'consent' },
      { kind: 'waits' },
    ])
      expect(await gives(here, what)).toMatchObject(nothing)
    const { id: givenId } = await done(gives(here, { kind: 'consent', thingId }))
    for (const actor of [here.adviser, here.colleague, hege, here.trond])
      expect((await here.act(takeBackGiven, actor, { caseId, givenId })).is).toBe('hidden')
    await done(here.act(takeBackGiven, teacher, { caseId, givenId }))
    expect(await waiting(here)).toMatchObject([{ kind: 'consent', given: null }])
    expect(await here.act(takeBackGiven, teacher, { caseId, givenId })).toMatchObject({
      refusal: { code: 'paper.not_given' },
    })
    const { rows } = await here.database.pool.query(
      'select g.id from paper_given g join paper_taken_back t on t.given_id = g.id where g.municipality_id = $1',
      [here.municipality],
    )
    expect(rows).toEqual([{ id: givenId }])
  })

  it('stands where it was given when it no longer waits, without what it was', async () => {
    const here = await aServedCase()
    await told(here, 'own_view', 'plan')
    const [row] = await waiting(here)
    await done(gives(here, { kind: 'own_view', thingId: row?.thingId }))
    expect(await waiting(here)).toEqual([])
    const { people } = await done(here.act(listPapers, here.teacher, { caseId: here.caseId }))
    const [given, ...more] = people.find(one => one.personId === here.hege.id)?.givenElse ?? []
    expect(more).toEqual([])
    expect(Object.keys(given ?? {}).toSorted()).toEqual(['by', 'how', 'id', 'language', 'on'])
    await done(here.act(takeBackGiven, here.teacher, { caseId: here.caseId, givenId: given?.id }))
    expect((await waiting(here)).map(one => one.kind)).toEqual(['own_view'])
  })
})

const thingsOf = async (here: Here, kind: string) => {
  const { people } = await done(here.act(listPapers, here.teacher, { caseId: here.caseId }))
  return (people.find(one => one.personId === here.hege.id)?.things ?? []).filter(one => one.kind === kind)
}

/** A meeting of some day, with minutes that Hege is asked about. */
const aMinuted = (here: Here, days: number) =>
  inTest(here.database, here.municipality, async tx => {
    const { municipality, hege, teacher } = here
    const meetingId = await aMeetingRow(tx, here, [teacher, hege], { days })
    const minutes = { meeting_id: meetingId, version: 1, items: '[]', attended: [], by_id: teacher.id }
    await tx
      .insertInto('minutes')
      .values({
        ...{ municipality_id: municipality, ...minutes, at: theClock.now() },
        ...{ topic: 'meetings', audience: 'everyone', service_id: here.school },
      })
      .execute()
    await anAskRow(tx, here, { kind: 'family', id: hege.id }, { kind: 'minutes', thing: meetingId })
    return meetingId
  })

describe('minutes on paper', () => {
  it('are printed and known by name however old they are, so long as they are asked about', async () => {
    const here = await aServedCase()
    const { database, municipality, caseId, hege, teacher } = here
    const thingId = await aMinuted(here, -60)
    await inTest(database, municipality, async tx => {
      for (let day = 1; day <= 21; day++) await aMeetingRow(tx, here, [teacher], { days: -day })
    })
    expect(await waiting(here)).toMatchObject([{ kind: 'minutes', thingId }])
    expect(await thingsOf(here, 'minutes')).toMatchObject([{ thingId }])
    const paper = { caseId, personId: hege.id, kind: 'minutes', thingId }
    expect((await here.act(printPaper, teacher, paper)).is).toBe('done')
  })

  it('are opened by nobody when somebody prints them', async () => {
    const here = await aServedCase()
    const { database, caseId, hege, teacher } = here
    const thingId = await aMinuted(here, -1)
    expect((await here.act(printPaper, teacher, { caseId, personId: hege.id, kind: 'minutes', thingId })).is).toBe(
      'done',
    )
    const { rows } = await database.pool.query('select state, opened_at from ask where thing_id = $1 and to_id = $2', [
      thingId,
      hege.id,
    ])
    expect(rows).toEqual([{ state: 'sent', opened_at: null }])
  })
})
