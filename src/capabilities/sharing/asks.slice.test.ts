import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { send } from '../ask/index.ts'
import { listMine } from '../ask/operations.ts'
import { offerBaton } from '../baton/operations/offer.ts'
import { inTest } from '../case/testing.ts'
import { inviteParticipant, listParticipants } from '../team/operations/participant.ts'
import { withdrawConsent } from './operations/answer.ts'
import { aSharedCase } from './slice.testing.ts'

describe('what is asked of a service whose consent is withdrawn', () => {
  it('is taken back at once, and nothing of the others', async () => {
    const lars = await aSharedCase()
    const { caseId, childId, ppt, adviser, teacher, hege, trond, municipality, act } = lars
    const topics = ['plan', 'meetings']
    await lars.ask(topics)
    const sayYes = async () => {
      const answers = topics.map(topic => ({ topic, answer: 'yes' }))
      for (const who of [hege, trond]) await lars.says(who, 'yes', { answers })
    }
    await sayYes()
    const words = { reason: 'Noe nytt', handOverNote: 'Alt står i loggen', familyView: 'Greit' }
    expect(await act(offerBaton, teacher, { caseId, toId: adviser.id, toServiceId: ppt, ...words })).toMatchObject({
      is: 'done',
    })
    expect(await act(inviteParticipant, teacher, { caseId, serviceId: ppt })).toMatchObject({ is: 'done' })
    const now = theClock.now()
    await inTest(lars.database, municipality, async tx => {
      for (const to of [adviser, hege])
        await send(tx, {
          ...{ municipality, kind: 'meeting', about: { kind: 'case', id: caseId }, childId, thingId: caseId },
          ...{ from: { kind: 'employee', id: teacher.id }, to: { kind: to.kind, id: to.id } },
          ...{ dueAt: now, now, newId: lars.house.newId },
        })
    })
    const asked = async (who: typeof adviser | typeof hege) => {
      const mine = await act(listMine, who, {})
      return mine.is === 'done' ? mine.reply.map(one => one.kind).toSorted() : mine.is
    }
    expect(await asked(adviser)).toEqual(['baton', 'meeting'])
    expect(await asked(lars.pptLeader)).toEqual(['participation'])
    await act(withdrawConsent, trond, { caseId, serviceId: ppt })
    expect(await asked(adviser)).toEqual([])
    expect(await asked(lars.pptLeader)).toEqual([])
    expect(await asked(hege)).toContain('meeting')
    const team = await act(listParticipants, teacher, { caseId })
    const waiting = team.is === 'done' ? team.reply.filter(one => one.person === null && one.to === null) : team.is
    expect(waiting).toEqual([])
    // When the family says yes again, it can be offered anew.
    await sayYes()
    expect(await act(offerBaton, teacher, { caseId, toId: adviser.id, toServiceId: ppt, ...words })).toMatchObject({
      is: 'done',
    })
  })
})
