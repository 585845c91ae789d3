import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { aCase, inTest } from '../case/testing.ts'
import { answerMeeting } from '../meeting/operations/answer.ts'
import { callMeeting } from '../meeting/operations/call.ts'
import { aTellingCase, done, tried } from '../own-word/slice.testing.ts'
import type { Here } from '../own-word/slice.testing.ts'
import { addEntry } from './operations/entry.ts'
import { Tie } from './model.ts'
import { openPicture } from './operations/open.ts'
import { linesOf } from './rules/lines.ts'
import { tiesIn } from './store/line.ts'

let here: Here
beforeEach(async () => {
  here = await aTellingCase()
})
const open = (who: Actor, caseId = here.caseId) => done(who, openPicture, { caseId })
const kinds = async () => (await open(here.teacher)).lines.flatMap(one => one.because.map(each => each.kind))

describe('a line between two services that meet', () => {
  it('is there while both are called and neither has said no', async () => {
    const { teacher, adviser, hege, trond, caseId } = here
    await here.ask(['meetings'])
    for (const who of [hege, trond]) await here.says(who, 'yes', { answers: [{ topic: 'meetings', answer: 'yes' }] })
    const called = await done(teacher, callMeeting, {
      ...{ caseId, kind: 'cooperation', purpose: 'Vi ses.', on: '2026-12-01', from: '09:00', to: '10:00', place: null },
      ...{ minutesBy: teacher.id, agenda: [{ words: 'Skole', because: 'own', sourceId: null }] },
      chosen: [teacher, adviser].map(one => ({ kind: 'employee', personId: one.id })),
    })
    expect(await kinds()).toEqual(['meeting'])
    const answers = async (answer: string) => done(adviser, answerMeeting, { caseId, meetingId: called.id, answer })
    await answers('no')
    expect(await kinds()).toEqual([])
    expect((await open(teacher)).apart).toHaveLength(1)
    await answers('yes')
    expect(await kinds()).toEqual(['meeting'])
  })
})

/** Meetings that were held: called so many days ago, for a day so many days from then, for whom; the school and PPT came. */
async function theyMet(some: readonly (readonly [called: number, later: number, audience: string])[]) {
  const { municipality, caseId, school, ppt, teacher, adviser, database } = here
  const now = theClock.now()
  await inTest(database, municipality, async tx => {
    for (const [called, later, audience] of some) {
      const [id, at, starts] = [randomUUID(), addTime(now, -called), addTime(now, later - called)]
      const about = { at, topic: 'plan', audience, service_id: school }
      const who = [teacher, adviser].map(one => ({ id: randomUUID(), employee_id: one.id }))
      await tx
        .insertInto('meeting')
        .values({
          ...{ municipality_id: municipality, id, case_id: caseId, kind: 'cooperation', purpose: '', state: 'held' },
          ...{
            starts_at: starts,
            ends_at: addTime(starts, 0.1),
            called_by: teacher.id,
            minutes_by: teacher.id,
            ...about,
          },
        })
        .execute()
      await tx
        .insertInto('meeting_invitee')
        .values(
          who.map((one, place) => ({
            ...{ municipality_id: municipality, meeting_id: id, service_id: place === 0 ? school : ppt, ...one },
          })),
        )
        .execute()
      await tx
        .insertInto('minutes')
        .values({
          ...{
            municipality_id: municipality,
            meeting_id: id,
            version: 1,
            items: '[]',
            attended: who.map(one => one.id),
          },
          ...{ by_id: teacher.id, ...about },
        })
        .execute()
    }
  })
}
const addTime = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)

describe('of many meetings', () => {
  it('no more is fetched than somebody can be told by, and each is told what all of them would tell', async () => {
    const { municipality, caseId, school, ppt, database, teacher, trond } = here
    const audiences = ['everyone', 'team', 'everyone', 'everyone', 'team']
    // Called early for a late day, and late for an early day: which of two somebody may know of differs.
    await theyMet(
      Array.from({ length: 30 }, (_, n) => [90 - ((n * 37) % 80), (n * 53) % 60, audiences[n % 5] ?? ''] as const),
    )
    const [all, some] = await inTest(database, municipality, async tx => {
      const every = sql<object>`select kind, one_id as "oneId", other_id as "otherId", at, title, told
        from service_line where municipality_id = ${municipality} and case_id = ${caseId}`
      return [(await every.execute(tx)).rows.map(row => Tie.parse(row)), await tiesIn(tx, { municipality, caseId })]
    })
    expect(all).toHaveLength(30)
    expect(some.length).toBeLessThan(12)
    const now = theClock.now()
    const fact = (topic: string, ground: 'guardianship' | 'block') => ({
      ...{ topic, ground, groundId: null, from: addTime(now, -900), to: null },
    })
    const facts = [fact('*', 'guardianship'), fact('health', 'block')]
    const lines = (ties: readonly Tie[], actor: Actor, since: Date) => {
      const known = [school, ppt].map(serviceId => ({ serviceId, topic: 'plan', since }))
      return linesOf(ties, new Set([school, ppt]), { actor, sight: { facts, kin: false, ties: known }, now })
    }
    for (let days = -60; days < 100; days++)
      for (const actor of [teacher, trond])
        expect(lines(some, actor, addTime(now, -days))).toEqual(lines(all, actor, addTime(now, -days)))
    expect(lines(some, trond, addTime(now, -50))).toHaveLength(1)
  })
})

describe('a half-sibling’s parent', () => {
  it('reads nothing of the picture, and puts nothing into it', async () => {
    const { database, municipality, caseId, hege } = here
    const sister = await aCase(database, { childName: 'Lea Prøve' }, here)
    await inTest(database, municipality, tx =>
      tx
        .updateTable('guardianship')
        .set({ person_id: hege.id })
        .where('municipality_id', '=', municipality)
        .where('child_id', '=', sister.childId)
        .where('person_id', '=', sister.guardians[0].id)
        .execute(),
    )
    const hers = { kind: 'mine', forWhom: 'everyone' }
    await done(hege, addEntry, { caseId, ...hers, words: 'Lars tegner' })
    const other = sister.guardians[1]
    expect(await tried(other, openPicture, { caseId })).toBe('hidden')
    expect(await tried(other, addEntry, { caseId, ...hers, words: 'x' })).toBe('hidden')
    expect(JSON.stringify(await open(other, sister.caseId))).not.toContain('Lars')
  })
})
