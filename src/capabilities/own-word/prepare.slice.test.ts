import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { answerMeeting } from '../meeting/operations/answer.ts'
import { callMeeting } from '../meeting/operations/call.ts'
import { cancelMeeting, moveMeeting } from '../meeting/operations/change.ts'
import { saveMinutes } from '../meeting/operations/minutes.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { openMeeting } from '../meeting/operations/read.ts'
import { ownWordTicks } from './jobs.ts'
import { keepOwnWord, takeBackOwnWord, tellOwnWord } from './operations/write.ts'
import { weighOwnWord } from './operations/weigh.ts'
import { aTellingCase, done, readBy, tells, tried } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

let here: Here
let meetingId: string
const began = theClock.now()
beforeEach(async () => {
  here = await aTellingCase()
  const { id } = await done(here.teacher, callMeeting, {
    ...{ caseId: here.caseId, kind: 'evaluation', purpose: 'Hvordan går det?', place: null, on: '2026-11-30' },
    ...{ from: '09:00', to: '10:00', minutesBy: here.teacher.id, chosen: [{ kind: 'child', personId: here.childId }] },
    agenda: [{ words: 'Hva gjør vi nå?', because: 'own', sourceId: null }],
  })
  meetingId = id
})
afterEach(() => theClock.set(began))

const prepared = (more: object = {}) => ({
  ...{ caseId: here.caseId, kind: 'meeting', forWhom: 'helpers', words: 'Jeg vil slutte tidligere på onsdager.' },
  preparation: { meetingId, hard: 'Å si det høyt', saidBy: 'helper', saidById: here.teacher.id, attends: 'part' },
  ...more,
})
const prepares = async (who: Actor, more: object = {}) => (await done(who, tellOwnWord, prepared(more))).id
/** The meeting has begun, and the teacher writes the minutes. */
const minutes = async () => {
  theClock.set(new Date('2026-11-30T08:30:00Z'))
  const page = await done(here.teacher, openMeeting, { meetingId })
  const items = [{ agendaItemId: page.agenda[0]?.id, words: 'Vi prøver onsdager.' }]
  return { caseId: here.caseId, meetingId, version: page.version, attended: [], items }
}

describe('what a youth wants from a meeting', () => {
  it('is read beforehand by those who help, with who says it, and by no parent where they were not chosen', async () => {
    const { youth, hege, trond, teacher } = here
    await prepares(youth)
    const read = { hard: 'Å si det høyt', saidBy: 'helper', helper: 'Marte Vik', attends: 'part' }
    for (const who of [youth, teacher]) expect(await readBy(here, who)).toMatchObject([{ preparation: read }])
    for (const who of [hege, trond]) expect(await readBy(here, who)).toEqual([])
  })

  const of = async (who: Actor, kind: string) =>
    (await done(who, listNotices, { show: 'unread' })).notices.filter(one => one.kind === kind)

  /** The adviser, who may read it, is called to a meeting of its own. */
  const calledWithAdviser = async () => {
    const { hege, trond, teacher, adviser, caseId } = here
    await here.ask(['plan', 'meetings'])
    const answers = ['plan', 'meetings'].map(topic => ({ topic, answer: 'yes' }))
    for (const who of [hege, trond]) await here.says(who, 'yes', { answers })
    const called = await done(teacher, callMeeting, {
      ...{ caseId, kind: 'evaluation', purpose: 'Mer', place: null, on: '2026-12-01', from: '09:00', to: '10:00' },
      ...{
        minutesBy: teacher.id,
        agenda: [{ words: 'Mer', because: 'own', sourceId: null }],
        chosen: [{ kind: 'employee', personId: adviser.id }],
      },
    })
    meetingId = called.id
    return { meetingId, hard: 'Å si det høyt', saidBy: 'helper', saidById: adviser.id, attends: 'not' }
  }

  it('still waits for the helper who says yes to the meeting, opens it or has it moved, and ends with a meeting that is cancelled', async () => {
    const { youth, teacher, adviser, caseId } = here
    const named = await calledWithAdviser()
    await prepares(youth, { preparation: named })
    const waits = async () => (await of(adviser, 'own_word_say')).map(one => one.ending)
    expect(await waits()).toEqual([null])
    await done(adviser, openMeeting, { meetingId })
    await done(adviser, answerMeeting, { caseId, meetingId, answer: 'yes' })
    expect(await of(adviser, 'meeting')).toEqual([])
    expect(await waits()).toEqual([null])
    const { version } = await done(teacher, openMeeting, { meetingId })
    const to = { place: null, on: '2026-12-02', from: '09:00', to: '10:00' }
    const moved = await done(teacher, moveMeeting, { caseId, meetingId, version, ...to })
    expect(await waits()).toEqual([null])
    expect(await of(adviser, 'meeting')).toMatchObject([{ ending: null }])
    await done(teacher, cancelMeeting, { caseId, meetingId, version: moved.version, because: 'not_needed' })
    expect(await waits()).toEqual([])
  })

  it('is nothing to do any more when the meeting is over', async () => {
    const { youth, adviser, house, municipality } = here
    await prepares(youth, { preparation: await calledWithAdviser() })
    const waits = async () => (await of(adviser, 'own_word_say')).map(one => one.ending)
    const passes = () => ownWordTicks[0]?.run(house, municipality, theClock.now())
    await passes()
    expect(await waits()).toEqual([null])
    theClock.set(new Date('2026-12-01T09:00:00Z'))
    await passes()
    expect(await waits()).toEqual([])
  })

  it('is told to the helper who is named to say it, once and without a word of it, until nobody names that one', async () => {
    const { youth, hege, trond, teacher, adviser, caseId } = here
    const named = await calledWithAdviser()
    const first = await prepares(youth, { preparation: named })
    const anew = await prepares(youth, { preparation: named, replaces: first })
    const notices = await of(adviser, 'own_word_say')
    expect(notices).toMatchObject([{ thingId: meetingId, child: { id: here.childId }, ending: null }])
    expect(JSON.stringify(notices)).not.toMatch(/høyt|tidligere/)
    for (const who of [hege, trond, youth, teacher]) expect(await of(who, 'own_word_say')).toEqual([])
    expect(await of(teacher, 'own_word')).toHaveLength(1)
    await done(youth, takeBackOwnWord, { caseId, wordId: anew })
    expect(await of(adviser, 'own_word_say')).toEqual([])
    // Who does not read the words is not told that there are any.
    await here.says(hege, 'no', { answers: [{ topic: 'plan', answer: 'no' }] })
    await prepares(youth, { preparation: named })
    expect(await of(adviser, 'own_word_say')).toEqual([])
  })

  it('is answered to the one who wrote it, and to nobody else of the family', async () => {
    const { youth, hege, trond, teacher, caseId } = here
    const wordId = await prepares(youth)
    await done(teacher, weighOwnWord, { caseId, wordId, weight: 'followed' })
    // Which answer is the latest goes by when it was given.
    const later = () => theClock.set(new Date(theClock.now().getTime() + 60_000))
    later()
    await done(teacher, weighOwnWord, { caseId, wordId, weight: 'partly', because: 'Bare på onsdager.' })
    const told = async () => {
      const which = `select id from notice where kind = 'own_word_answered' and thing_id = $1`
      return (await here.database.pool.query<{ id: string }>(which, [wordId])).rows.length
    }
    expect(await told()).toBe(2)
    // The same once more is no news: no mail goes out of it.
    later()
    await done(teacher, weighOwnWord, { caseId, wordId, weight: 'partly', because: 'Bare på onsdager.' })
    expect(await told()).toBe(2)
    const notices = await of(youth, 'own_word_answered')
    expect(notices).toMatchObject([{ thingId: wordId, child: { id: here.childId } }])
    expect(JSON.stringify(notices)).not.toContain('onsdag')
    for (const who of [hege, trond]) expect(await of(who, 'own_word_answered')).toEqual([])
    const ofParent = await tells(here, trond, 'Jeg jobber skift.')
    await done(teacher, weighOwnWord, { caseId, wordId: ofParent, weight: 'followed' })
    expect(await of(trond, 'own_word_answered')).toHaveLength(1)
    for (const who of [hege, youth]) expect(await of(who, 'own_word_answered')).toHaveLength(who === youth ? 1 : 0)
  })

  it('waits for what came of it: the minutes are not saved before that is said', async () => {
    const { youth, teacher, caseId } = here
    const wordId = await prepares(youth, { forWhom: 'everyone' })
    const written = await minutes()
    expect(await tried(teacher, saveMinutes, written)).toBe('meeting.view_unweighed')
    const answer = { caseId, wordId, weight: 'partly' }
    expect(await tried(teacher, weighOwnWord, answer)).toBe('voice.why_missing')
    await done(teacher, weighOwnWord, { ...answer, because: 'Annenhver onsdag til jul.' })
    await done(teacher, saveMinutes, written)
    expect(await readBy(here, youth)).toMatchObject([
      { weights: [{ weight: 'partly', because: 'Annenhver onsdag til jul.' }] },
    ])
  })

  it('that is not for everybody, was kept or taken back, stops no minutes: nothing in the room tells of it', async () => {
    const { youth, teacher } = here
    const { forWhom: _, ...kept } = prepared()
    await done(youth, keepOwnWord, kept)
    const wordId = await prepares(youth)
    await done(youth, takeBackOwnWord, { caseId: here.caseId, wordId })
    await prepares(youth)
    expect(await tried(teacher, saveMinutes, await minutes())).toBe('done')
  })

  it('is answered by those who read it alone', async () => {
    const { youth, hege, caseId } = here
    const wordId = await prepares(youth)
    const answer = { caseId, wordId, weight: 'followed' }
    const elsewhere = (await aTellingCase()).teacher
    for (const who of [youth, hege, elsewhere]) expect(await tried(who, weighOwnWord, answer)).toBe('hidden')
  })

  it('is for a meeting of the case that is to come', async () => {
    const { youth } = here
    const other = await aTellingCase()
    expect(await tried(other.youth, tellOwnWord, prepared({ caseId: other.caseId }))).toBe('own_word.meeting_gone')
    theClock.set(new Date('2026-11-30T09:00:00Z'))
    expect(await tried(youth, tellOwnWord, prepared())).toBe('own_word.meeting_gone')
  })
})
