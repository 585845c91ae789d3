import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { aCase, inTest } from '../case/testing.ts'
import { answerMeeting } from '../meeting/operations/answer.ts'
import { callMeeting } from '../meeting/operations/call.ts'
import { aTellingCase, done, tried } from '../own-word/slice.testing.ts'
import type { Here } from '../own-word/slice.testing.ts'
import { addEntry } from './operations/entry.ts'
import { openPicture } from './operations/open.ts'

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
