import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { learnLanguages } from '../../platform/languages.ts'
import { sightChanged } from '../case/index.ts'
import { aCase, inTest } from '../case/testing.ts'
import { othersIn } from '../contact/index.ts'
import { mine as myContact } from '../contact/operations.ts'
import { aMeetingRow, anAskRow } from '../overview/testing.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'
import { paperTicks } from './jobs.ts'
import { listPapers, waitingOnPaper } from './operations/list.ts'
import { printPaper } from './operations/print.ts'
import { noteGiven, serveOnPaper } from './operations/serve.ts'

learnLanguages()

async function done<T>(outcome: Promise<{ is: string; reply?: T }>): Promise<T> {
  const got = await outcome
  if (got.is !== 'done' || got.reply === undefined) throw new Error(JSON.stringify(got))
  return got.reply
}
/** Asks about sharing; answers by what the paper is known. */
const requestOf = async (lars: SharedCase) => (await done(lars.ask())).id
const asked = (lars: SharedCase) =>
  inTest(lars.database, lars.municipality, async tx => {
    const thing = await aMeetingRow(tx, lars, [lars.teacher, lars.hege])
    await anAskRow(tx, lars, { kind: 'family', id: lars.hege.id }, { kind: 'minutes', thing })
  })
const served = (lars: SharedCase, onPaper = true) =>
  lars.act(serveOnPaper, lars.teacher, {
    ...{ caseId: lars.caseId, personId: lars.hege.id, onPaper, because: 'Har ikke eID, og vil ikke bruke skjerm.' },
  })
const waiting = async (lars: SharedCase) => (await done(lars.act(waitingOnPaper, lars.teacher, {}))).waiting

describe('paper for the family', () => {
  it('is listed for each of them by what that one may read', async () => {
    const lars = await aSharedCase()
    await lars.ask()
    await asked(lars)
    const { people } = await done(lars.act(listPapers, lars.teacher, { caseId: lars.caseId }))
    const kinds = (id: string) => people.find(one => one.personId === id)?.things.map(one => one.kind)
    expect(kinds(lars.hege.id)).toEqual(['information', 'contact', 'consent', 'meeting'])
    expect(kinds(lars.trond.id)).toEqual(['information', 'contact', 'consent'])
    // A child under the age of seeing reads nothing, and is handed nothing.
    expect(people.map(one => one.personId).toSorted()).toEqual([lars.hege.id, lars.trond.id].toSorted())
  })

  it('is printed by the holder and those in the owner service, and by nobody else', async () => {
    const lars = await aSharedCase()
    const { caseId, hege } = lars
    const which = { caseId, personId: hege.id, kind: 'information' }
    const { type, base64, reviewed } = await done(lars.act(printPaper, lars.teacher, which))
    expect(reviewed).toBe(true)
    expect(Buffer.from(base64, 'base64').toString('latin1').slice(0, 5)).toBe(type === 'text/html' ? '<!doc' : '%PDF-')
    for (const actor of [lars.adviser, lars.hege, lars.trond])
      expect((await lars.act(printPaper, actor, which)).is).toBe('hidden')
    for (const personId of [randomUUID(), lars.childId, lars.teacher.id])
      expect((await lars.act(printPaper, lars.teacher, { ...which, personId })).is).toBe('hidden')
  })

  it('holds nothing that the person would not read: one who is kept away is handed nothing at all', async () => {
    const lars = await aSharedCase()
    const { caseId, trond } = lars
    await inTest(lars.database, lars.municipality, tx =>
      tx.updateTable('access_fact').set({ valid_to: theClock.now() }).where('reader_id', '=', trond.id).execute(),
    )
    const which = { caseId, personId: trond.id, kind: 'information' }
    expect((await lars.act(printPaper, lars.teacher, which)).is).toBe('hidden')
    const { people } = await done(lars.act(listPapers, lars.teacher, { caseId }))
    expect(people.map(one => one.personId)).toEqual([lars.hege.id])
  })

  it('of what the other home may see names the guardians of this child alone, whoever prints it', async () => {
    const lars = await aSharedCase()
    const { caseId, municipality, hege, trond } = lars
    // Hege has a child with another too, in a case of its own: who prints here may know nothing of that.
    const half = await aCase(lars.database, { childName: 'Mia Prøve' }, lars)
    await inTest(lars.database, municipality, async tx => {
      const at = { municipality_id: municipality, child_id: half.childId }
      const own = { relation: 'mother', parental_responsibility: true, source: 'register', valid_from: '2020-01-01' }
      await tx
        .insertInto('guardianship')
        .values({ ...at, ...own, id: randomUUID(), person_id: hege.id })
        .execute()
      await sightChanged(tx, { municipality, caseId: half.caseId, now: theClock.now(), newId: randomUUID })
    })
    const others = await done(lars.act(myContact, hege, {}))
    expect(others.others.length).toBeGreaterThan(1)
    const names = (one: { id: string }) =>
      inTest(lars.database, municipality, tx => othersIn(tx, { municipality, personId: one.id, childId: lars.childId }))
    expect([await names(hege), await names(trond)]).toEqual([['Trond'], ['Hege']])
    const which = { caseId, personId: hege.id, kind: 'contact', language: 'uk' }
    expect((await lars.act(printPaper, lars.teacher, which)).is).toBe('done')
    await inTest(lars.database, municipality, tx =>
      tx.updateTable('access_fact').set({ valid_to: theClock.now() }).where('reader_id', '=', trond.id).execute(),
    )
    expect(await lars.act(printPaper, lars.teacher, which)).toMatchObject({
      refusal: { code: 'paper.nothing_to_print' },
    })
    const { people } = await done(lars.act(listPapers, lars.teacher, { caseId }))
    expect(people.map(one => one.things.map(thing => thing.kind))).toEqual([['information']])
  })

  it('of what is answered, or never was asked, is none', async () => {
    const lars = await aSharedCase()
    const thing = { caseId: lars.caseId, personId: lars.hege.id, kind: 'consent' }
    let which = { ...thing, thingId: String(lars.ppt) }
    expect(await lars.act(printPaper, lars.teacher, which)).toMatchObject({
      refusal: { code: 'paper.nothing_to_print' },
    })
    which = { ...thing, thingId: await requestOf(lars) }
    expect((await lars.act(printPaper, lars.teacher, which)).is).toBe('done')
    await lars.says(lars.hege, 'yes')
    expect((await lars.act(printPaper, lars.teacher, which)).is).toBe('refused')
  })

  it('comes in the language that was chosen, and says whether it was looked over', async () => {
    const lars = await aSharedCase()
    const thingId = await requestOf(lars)
    const which = { caseId: lars.caseId, personId: lars.hege.id, kind: 'consent', thingId }
    for (const language of ['nb', 'nn', 'en', 'se', 'ar', 'uk', 'so', 'pl'])
      expect(await done(lars.act(printPaper, lars.teacher, { ...which, language }))).toMatchObject({
        ...{ language, reviewed: language === 'nb' || language === 'nn' },
      })
  })
})

describe('somebody who gets everything on paper', () => {
  it('is said so by the holder alone, with why, and no longer when that is said', async () => {
    const lars = await aSharedCase()
    const input = { caseId: lars.caseId, personId: lars.hege.id, onPaper: true, because: 'Vil ikke' }
    for (const actor of [lars.colleague, lars.leader, lars.adviser, lars.hege])
      expect((await lars.act(serveOnPaper, actor, input)).is).toBe('hidden')
    await asked(lars)
    expect((await served(lars)).is).toBe('done')
    expect((await waiting(lars)).map(one => one.kind)).toEqual(['minutes'])
    expect(await served(lars)).toMatchObject({ refusal: { code: 'paper.is_so_already' } })
    const { people } = await done(lars.act(listPapers, lars.teacher, { caseId: lars.caseId }))
    expect(people.filter(one => one.onPaper).map(one => one.personId)).toEqual([lars.hege.id])
    theClock.forward(1 / 24)
    expect((await served(lars, false)).is).toBe('done')
    expect(await waiting(lars)).toEqual([])
  })

  it('has all that waits in the list of who holds, until it is answered; with how it was brought', async () => {
    const lars = await aSharedCase()
    await asked(lars)
    expect(await waiting(lars)).toEqual([])
    await served(lars)
    const [one, ...more] = await waiting(lars)
    expect(more).toEqual([])
    expect(one).toMatchObject({ personId: lars.hege.id, kind: 'minutes', given: null })
    expect((await done(lars.act(waitingOnPaper, lars.colleague, {}))).waiting).toEqual([])
    expect((await lars.act(waitingOnPaper, lars.hege, {})).is).toBe('hidden')
    const { caseId, hege } = lars
    const { thingId, since } = one ?? {}
    const gave = { caseId, personId: hege.id, kind: 'minutes', thingId, since, language: 'ar', how: 'posted' }
    // The call to the same meeting is another paper.
    await done(lars.act(noteGiven, lars.teacher, { ...gave, kind: 'meeting', since: null }))
    expect((await waiting(lars))[0]?.given).toBeNull()
    await done(lars.act(noteGiven, lars.teacher, gave))
    expect((await waiting(lars))[0]?.given).toMatchObject({ how: 'posted', language: 'ar' })
    await inTest(lars.database, lars.municipality, tx =>
      tx.updateTable('ask').set({ state: 'withdrawn' }).where('to_id', '=', hege.id).execute(),
    )
    expect(await waiting(lars)).toEqual([])
  })

  it('is never told in silence: the holder is told too, once until it is read', async () => {
    const lars = await aSharedCase()
    const { database, municipality, house, hege, teacher } = lars
    await served(lars)
    await lars.ask()
    const tick = async () => {
      for (const one of paperTicks) await one.run(house, municipality, theClock.now())
      const { rows } = await database.pool.query<{ to_id: string }>(
        "select to_id from notice where municipality_id = $1 and kind = 'paper'",
        [municipality],
      )
      return rows.map(row => row.to_id)
    }
    expect(await tick()).toEqual([teacher.id])
    expect(await tick()).toEqual([teacher.id])
    const kinds = (await waiting(lars)).map(one => [one.personId, one.kind])
    expect(kinds).toEqual([[hege.id, 'consent']])
  })
})
