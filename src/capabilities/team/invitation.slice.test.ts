import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import { openAsk } from '../ask/operations.ts'
import { as } from '../baton/testing.ts'
import { inTest } from '../case/testing.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import { answerInvitation, listMyInvitations, openInvitation } from './operations/invitation.ts'
import { inviteParticipant, listParticipants } from './operations/participant.ts'

type Here = Awaited<ReturnType<typeof aSharedCase>>
type Who = Here['teacher']

/** The school's leader is asked to say who of the school takes part. */
async function invited() {
  const here = await aSharedCase()
  const { caseId, teacher, leader, school } = here
  await as(teacher, inviteParticipant, { caseId, serviceId: school })
  const mine = await as(leader, listMyInvitations, { caseId })
  const participantId = mine.is === 'done' ? mine.reply[0]?.participantId : undefined
  const say = (more: object) => as(leader, answerInvitation, { caseId, participantId, version: 1, ...more })
  return { ...here, participantId, say }
}
const told = async (who: Who) => {
  const found = await as(who, listNotices, { show: 'all' })
  return found.is === 'done' ? found.reply.notices.filter(one => one.kind === 'participation_answered') : []
}
const noes = async (here: Here, who: Here['teacher'] | Here['guardians'][0]) => {
  const found = await as(who, listParticipants, { caseId: here.caseId })
  return found.is === 'done' ? found.reply.flatMap(one => (one.no === null ? [] : [one.no])) : found.is
}
const WORDS = 'Vi har ingen som kan komme før jul.'

describe('an invitation that waits', () => {
  const reached = async (here: Here, who: Who | Here['guardians'][0]) => {
    const found = await as(who, listParticipants, { caseId: here.caseId })
    return found.is === 'done' ? found.reply.flatMap(one => one.reached ?? []) : found.is
  }

  it('says how far it has come to whoever leads the work, and to nobody else, until it is answered', async () => {
    const here = await invited()
    expect(await reached(here, here.teacher)).toEqual([{ state: 'sent', on: null }])
    const taken = { state: 'delivered', delivered_at: theClock.now() }
    await inTest(here.database, here.municipality, tx =>
      tx.updateTable('ask').set(taken).where('thing_id', '=', `${here.participantId}`).execute(),
    )
    expect(await reached(here, here.teacher)).toEqual([{ state: 'delivered', on: '2026-11-24' }])
    await as(here.leader, openAsk, { thingId: here.participantId })
    expect(await reached(here, here.teacher)).toEqual([{ state: 'opened', on: '2026-11-24' }])
    expect(await reached(here, here.guardians[0])).toEqual([])
    await here.say({ answer: 'accept', employeeId: here.colleague.id })
    expect(await reached(here, here.teacher)).toEqual([])
  })
})

describe('a no to an invitation', () => {
  it('is said with one of the municipality’s reasons and words, and not without', async () => {
    const here = await invited()
    const { caseId, participantId } = here
    const found = await as(here.leader, openInvitation, { caseId, participantId })
    expect(found.is === 'done' && found.reply.declineReasons.map(one => one.id)).toContain('no_capacity')
    const missing = { refusal: { code: 'team.reason_missing' } }
    expect(await here.say({ answer: 'decline' })).toMatchObject(missing)
    expect(await here.say({ answer: 'decline', reason: 'no_capacity' })).toMatchObject(missing)
    expect(await here.say({ answer: 'decline', words: WORDS })).toMatchObject(missing)
    expect(await here.say({ answer: 'decline', reason: 'because', words: WORDS })).toMatchObject(missing)
    expect(await told(here.teacher)).toEqual([])
    expect(await here.say({ answer: 'decline', reason: 'no_capacity', words: WORDS })).toMatchObject({ is: 'done' })
  })

  it('comes back to who asked, with its reason and its words, and to nobody else', async () => {
    const here = await invited()
    await here.say({ answer: 'decline', reason: 'no_capacity', words: WORDS })
    expect(await told(here.teacher)).toMatchObject([
      { about: { id: here.caseId }, child: { name: 'Lars' }, dueAt: null },
    ])
    for (const other of [here.leader, here.adviser, here.colleague]) expect(await told(other)).toEqual([])
    const no = { reason: { nb: 'Jeg har ikke kapasitet nå' }, words: WORDS, on: '2026-11-24' }
    expect(await noes(here, here.teacher)).toMatchObject([no])
    expect(await noes(here, here.guardians[0])).toEqual([])
    expect(await noes(here, here.adviser)).toBe('hidden')
  })
})

describe('a yes to an invitation', () => {
  it('is told to who asked too, once, and leaves no reason behind', async () => {
    const here = await invited()
    const yes = { answer: 'accept', employeeId: here.colleague.id, reason: 'no_capacity', words: WORDS }
    expect(await here.say(yes)).toMatchObject({ is: 'done' })
    expect(await told(here.teacher)).toHaveLength(1)
    expect(await here.say(yes)).toMatchObject({ is: 'hidden' })
    expect(await told(here.teacher)).toHaveLength(1)
    expect(await noes(here, here.teacher)).toEqual([])
  })

  it('is told to whoever holds, where the one who asked has left', async () => {
    const here = await invited()
    const { municipality, teacher, colleague } = here
    const left = new Date(theClock.now().getTime() - 1)
    await inTest(here.database, municipality, async tx => {
      await tx.updateTable('employee').set({ leaves_at: left }).where('id', '=', colleague.id).execute()
      await tx
        .updateTable('ask')
        .set({ from_id: colleague.id })
        .where('municipality_id', '=', municipality)
        .where('kind', '=', 'participation')
        .execute()
    })
    await here.say({ answer: 'decline', reason: 'no_capacity', words: WORDS })
    expect(await told(teacher)).toHaveLength(1)
    expect(await told(colleague)).toEqual([])
  })
})
