import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import { as } from '../baton/testing.ts'
import { openCaseFor } from '../case/operations/open.ts'
import { listMine } from '../ask/operations.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import { saveCapacity } from '../capacity/operations.ts'
import { inTest } from '../case/testing.ts'
import { recordKin } from '../sight/index.ts'
import { answerInvitation, listMyInvitations, openInvitation } from './operations/invitation.ts'
import { endParticipant, inviteParticipant, listInvitable, listParticipants } from './operations/participant.ts'

type Here = Awaited<ReturnType<typeof aSharedCase>>
const invite = (here: Here, who: object, by = here.teacher) =>
  as(by, inviteParticipant, { caseId: here.caseId, ...who })
const team = async (here: Here) => {
  const found = await as(here.teacher, listParticipants, { caseId: here.caseId })
  return found.is === 'done' ? found.reply.filter(one => one.to === null) : []
}
const sees = async (here: Here, who: Here['teacher']) => (await as(who, openCaseFor, { caseId: here.caseId })).is

describe('the team around a child', () => {
  it('takes in a colleague who says yes, and shows the case only from then on', async () => {
    const here = await aSharedCase()
    const { caseId, colleague } = here
    const asked = await invite(here, { serviceId: here.school, employeeId: colleague.id, task: 'Lesing' })
    expect(asked).toMatchObject({ is: 'done', reply: { version: 1 } })
    expect(await sees(here, colleague)).toBe('hidden')
    const mine = await as(colleague, listMyInvitations, { caseId })
    const participantId = mine.is === 'done' ? mine.reply[0]?.participantId : undefined
    expect(await as(colleague, openInvitation, { caseId, participantId })).toMatchObject({
      is: 'done',
      reply: { child: { name: 'Lars' }, holder: 'Marte Vik', task: 'Lesing' },
    })
    expect(await as(here.chief, openInvitation, { caseId, participantId })).toMatchObject({ is: 'hidden' })
    const elsewhere = { ...colleague, serviceId: here.ppt }
    expect(await as(elsewhere, openInvitation, { caseId, participantId })).toMatchObject({ is: 'hidden' })
    const yes = { caseId, participantId, version: 1, answer: 'accept' }
    expect(await as(elsewhere, answerInvitation, yes)).toMatchObject({ is: 'hidden' })
    expect(await as(here.chief, answerInvitation, yes)).toMatchObject({ is: 'hidden' })
    expect(await as(colleague, answerInvitation, yes)).toMatchObject({ is: 'done' })
    expect(await sees(here, colleague)).toBe('done')
    expect((await team(here)).map(one => one.person?.name)).toContain('Per Lie')
    expect(await as(colleague, listMine, {})).toMatchObject({ is: 'done', reply: [] })
  })

  it('takes in no service that the family has not said yes to', async () => {
    const here = await aSharedCase()
    expect(await invite(here, { serviceId: here.unit })).toMatchObject({ refusal: { code: 'case.consent_missing' } })
  })

  it('lets the leader of a service say who it is, or no', async () => {
    const here = await aSharedCase()
    const { caseId, leader } = here
    await invite(here, { serviceId: here.school })
    const mine = await as(leader, listMyInvitations, { caseId })
    const participantId = mine.is === 'done' ? mine.reply[0]?.participantId : undefined
    const say = (more: object) => as(leader, answerInvitation, { caseId, participantId, version: 1, ...more })
    expect(await say({ answer: 'accept', employeeId: here.adviser.id })).toMatchObject({
      refusal: { code: 'team.cannot_take_part' },
    })
    expect(await say({ answer: 'accept', employeeId: here.colleague.id })).toMatchObject({ is: 'done' })
    expect(await sees(here, here.colleague)).toBe('done')
    expect(await sees(here, leader)).toBe('hidden')
    expect(await as(leader, openInvitation, { caseId, participantId })).toMatchObject({ is: 'hidden' })
  })

  it('asks nobody twice, and never own family', async () => {
    const here = await aSharedCase()
    const { municipality, childId } = here
    await inTest(here.database, municipality, tx =>
      recordKin(tx, { municipality, employeeId: here.colleague.id, childIds: [childId] }),
    )
    const who = { serviceId: here.school, employeeId: here.colleague.id }
    expect(await invite(here, who)).toMatchObject({ refusal: { code: 'team.cannot_take_part' } })
    const found = await as(here.teacher, listInvitable, { caseId: here.caseId, serviceId: here.school })
    expect(found.is === 'done' && found.reply.people.map(one => one.name)).not.toContain('Per Lie')
    await invite(here, { serviceId: here.school })
    expect(await invite(here, { serviceId: here.school })).toMatchObject({ refusal: { code: 'team.takes_part' } })
  })

  it('shows what each service says of its room before anybody is invited', async () => {
    const here = await aSharedCase()
    const ppt = async () => {
      const found = await as(here.teacher, listInvitable, { caseId: here.caseId })
      return found.is === 'done' ? found.reply.services.find(one => one.id === here.ppt) : undefined
    }
    expect(await ppt()).toMatchObject({ name: 'PPT', capacity: null })
    const said = { taking: 'full', fullUntil: '2099-01-04', offers: [], words: 'Etter nyttår', version: 0 }
    expect(await as(here.pptLeader, saveCapacity, said)).toMatchObject({ is: 'done' })
    expect(await ppt()).toMatchObject({ capacity: { taking: 'full', fullUntil: '2099-01-04', words: 'Etter nyttår' } })
  })

  it('ends a part at once: the next request sees nothing; the holder stays', async () => {
    const here = await aSharedCase()
    const { caseId, colleague, teacher } = here
    await invite(here, { serviceId: here.school, employeeId: colleague.id })
    const [asked] = (await team(here)).filter(one => one.person === null)
    await as(colleague, answerInvitation, { caseId, participantId: asked?.id, version: 1, answer: 'accept' })
    theClock.forward(0.01)
    const row = (await team(here)).find(one => one.person?.id === colleague.id)
    const end = (who: Here['teacher']) =>
      as(who, endParticipant, { caseId, participantId: row?.id, version: row?.version })
    expect(await end(here.chief)).toMatchObject({ is: 'hidden' })
    expect(await end(teacher)).toMatchObject({ is: 'done' })
    expect(await sees(here, colleague)).toBe('hidden')
    const own = (await team(here)).find(one => one.person?.id === teacher.id)
    expect(await as(teacher, endParticipant, { caseId, participantId: own?.id, version: 1 })).toMatchObject({
      refusal: { code: 'team.holder_stays' },
    })
    const nobody = { caseId, participantId: randomUUID(), version: 1 }
    expect(await as(teacher, endParticipant, nobody)).toMatchObject({ refusal: { code: 'team.participant_unknown' } })
  })
})
