import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { holderNow, wrongWith } from '../baton/testing.ts'
import { openPlan } from '../plan/operations/open.ts'
import { answerConsent } from '../sharing/operations/answer.ts'
import { requestConsent } from '../sharing/operations/request.ts'
import { answerPack } from './operations/answer.ts'
import { checkBack } from './operations/check.ts'
import { openAsked, receive } from './operations/receive.ts'
import { sendTransition } from './operations/send.ts'
import { startTransition } from './operations/start.ts'
import { askFamily } from './operations/write.ts'
import { aNoor, sent, written } from './testing.ts'
import type { Noor } from './testing.ts'

const began = theClock.now()
afterEach(() => theClock.set(began))

const holds = async (noor: Noor) => (await holderNow(noor))?.holderId
const takes = async (noor: Noor, transitionId: string) => {
  const { principal, receiver } = noor.lia
  const said = { answer: 'name', employeeId: receiver.id }
  const named = { transitionId, version: (await noor.one(noor.teacher)).version, said }
  const { version } = await noor.done(receive, principal, named)
  return noor.done(receive, receiver, { transitionId, version, said: { answer: 'accept' } })
}

describe('the receiver', () => {
  it('is not asked without consent, nor before the family is', async () => {
    const noor = await aNoor()
    noor.at('2027-02-15')
    await noor.tick()
    await written(noor, 'strengths')
    const { id: transitionId } = await noor.one(noor.teacher)
    const send = { transitionId, version: 2 }
    expect(await noor.comes(sendTransition, noor.teacher, send)).toBe('transition.family_not_asked')
    await noor.done(askFamily, noor.teacher, { ...send, toServiceId: noor.lia.school })
    expect(await noor.comes(sendTransition, noor.teacher, { ...send, version: 3 })).toBe('transition.consent_missing')
    await noor.opens(noor.lia.school)
    const wrong = { ...send, version: 3, toEmployeeId: noor.adviser.id }
    expect(await noor.comes(sendTransition, noor.teacher, wrong)).toBe('transition.cannot_receive')
  })

  it('reads what it is about before the yes, and nothing of what stands in it', async () => {
    const { noor, transitionId } = await sent()
    for (const who of [noor.lia.receiver, noor.adviser, noor.teacher, noor.hege, noor.pptLeader])
      expect(await noor.comes(openAsked, who, { transitionId })).toBe('hidden')
    const read = await noor.done(openAsked, noor.lia.principal, { transitionId })
    expect(read).toMatchObject({ child: { name: 'Noor' }, bringsBaton: true, asService: true, on: '2027-08-15' })
    expect(read.blocks.map(one => one.nb)).toEqual(['Styrker og interesser'])
    expect(JSON.stringify(read)).not.toMatch(/bygge|Bestemor/)
    expect(await noor.comes(openPlan, noor.lia.principal, {})).toBe('hidden')
  })

  it('says yes, and holds from that instant: never two, never nobody; who sent holds until then, also past the day', async () => {
    const { noor, transitionId } = await sent()
    noor.at('2027-08-20')
    await noor.tick()
    expect(await holds(noor)).toBe(noor.teacher.id)
    expect(await noor.gaps()).toEqual([['transition_receive', noor.teacher.id]])
    await takes(noor, transitionId)
    expect(await holds(noor)).toBe(noor.lia.receiver.id)
    expect(await wrongWith(noor, true)).toEqual([])
    expect(await noor.gaps()).toEqual([])
    expect((await noor.asks('transition')).map(one => one.state)).toEqual(['accepted', 'accepted'])
    // All of it was opened: the school owns the case, and the kindergarten does no longer.
    const owner = await noor.rows(tx =>
      tx.selectFrom('child_case').select('owner_service_id').where('id', '=', noor.caseId).executeTakeFirstOrThrow(),
    )
    expect(owner.owner_service_id).toBe(noor.lia.school)
    expect((await noor.one(noor.lia.receiver)).blocks.map(one => one.id)).toEqual(['strengths'])
  })

  it('sees only what consent opens, and the owner stays, where the family has not opened all', async () => {
    const { noor, transitionId } = await sent(['home', 'plan'])
    await takes(noor, transitionId)
    expect(await holds(noor)).toBe(noor.lia.receiver.id)
    // The one block that both said yes to is of the everyday, which is not opened.
    expect((await noor.one(noor.lia.receiver)).blocks).toEqual([])
    const owner = await noor.rows(tx =>
      tx.selectFrom('child_case').select('owner_service_id').where('id', '=', noor.caseId).executeTakeFirstOrThrow(),
    )
    expect(owner.owner_service_id).toBe(noor.school)
  })

  it('reads a block no more when somebody takes the yes back', async () => {
    const { noor, transitionId } = await sent()
    await takes(noor, transitionId)
    const no = [{ block: 'strengths', version: 1, answer: 'no' as const }]
    await noor.done(answerPack, noor.hege, { transitionId, answers: no })
    expect((await noor.one(noor.lia.receiver)).blocks).toEqual([])
  })

  it('says no with a reason: it is with who sent, who has held all the time', async () => {
    const { noor, transitionId } = await sent()
    const { version } = await noor.one(noor.teacher)
    const no = (reason: string, words?: string) => ({
      transitionId,
      version,
      said: { answer: 'decline', reason, words },
    })
    expect(await noor.comes(receive, noor.lia.principal, no('x'))).toBe('transition.reason_unknown')
    await noor.done(receive, noor.lia.principal, no('no_capacity', 'Fullt til høsten.'))
    expect(await noor.one(noor.teacher)).toMatchObject({ state: 'open', declined: { words: 'Fullt til høsten.' } })
    expect((await noor.one(noor.hege)).declined).toBeNull()
    expect(await holds(noor)).toBe(noor.teacher.id)
    expect(await noor.comes(openAsked, noor.lia.principal, { transitionId })).toBe('hidden')
    noor.at('2027-07-16')
    expect(await noor.gaps()).toEqual([])
    noor.at('2027-07-17')
    expect(await noor.gaps()).toEqual([['transition_receive', noor.teacher.id]])
  })

  it('is asked three months after how it goes; silence is a gap', async () => {
    const { noor, transitionId } = await sent()
    await takes(noor, transitionId)
    const { receiver } = noor.lia
    noor.at('2027-05-14')
    await noor.tick()
    expect(await noor.asks('transition_check')).toEqual([])
    const early = { transitionId, version: (await noor.one(receiver)).version, going: 'well' }
    expect(await noor.comes(checkBack, receiver, early)).toBe('transition.too_early')
    noor.at('2027-05-15')
    await noor.tick()
    await noor.tick()
    expect(await noor.asks('transition_check')).toMatchObject([{ to_id: receiver.id }])
    noor.at('2027-05-29')
    expect(await noor.gaps()).toEqual([])
    noor.at('2027-05-30')
    expect(await noor.gaps()).toEqual([['transition_check', receiver.id]])
    const { version } = await noor.one(receiver)
    const check = { transitionId, version, going: 'partly', missing: 'Hvem som henter.' }
    expect(await noor.comes(checkBack, noor.hege, check)).toBe('hidden')
    await noor.done(checkBack, receiver, check)
    expect(await noor.gaps()).toEqual([])
    expect(await noor.one(receiver)).toMatchObject({ check: { going: 'partly', missing: 'Hvem som henter.' } })
    expect((await noor.asks('transition_check')).map(one => one.state)).toEqual(['accepted'])
  })
})

describe('a passage of a service that does not hold', () => {
  it('brings no baton: who receives takes part, and who holds goes on holding', async () => {
    const noor = await aNoor({ birthDate: '2015-05-02', kind: 'follow_up', liaKind: 'nav' })
    const on = '2026-12-20'
    const start = { passage: 'to_work', on, fromServiceId: noor.ppt }
    const { id: transitionId } = await noor.done(startTransition, noor.teacher, start)
    await written(noor, 'work')
    await noor.opens(noor.lia.school, ['everyday'])
    const { version } = await noor.one(noor.teacher)
    const { version: ready } = await noor.done(askFamily, noor.teacher, {
      ...{ transitionId, version, toServiceId: noor.lia.school },
    })
    const { receiver, other } = noor.lia
    const toEmployeeId = receiver.id
    await noor.done(sendTransition, noor.teacher, { transitionId, version: ready, toEmployeeId })
    expect(await noor.done(openAsked, receiver, { transitionId })).toMatchObject({ bringsBaton: false, blocks: [] })
    expect(await noor.comes(openAsked, other, { transitionId })).toBe('hidden')
    await noor.done(receive, receiver, { transitionId, version: ready + 1, said: { answer: 'accept' } })
    expect(await holds(noor)).toBe(noor.teacher.id)
    expect(await noor.one(receiver)).toMatchObject({ state: 'accepted', toPerson: 'Ola Lia', checkOn: '2027-02-24' })
  })

  it('from BUP to NAV of a youth who answers alone: sender, receiver, yes, and a check after three months', async () => {
    const noor = await aNoor({ birthDate: '2009-05-02', kind: 'follow_up', liaKind: 'nav' })
    const { municipality, childId, ppt: bup, lia, teacher } = noor
    const jonas = { kind: 'family', role: 'youth', id: childId, municipality, level: 'high' } as const
    await noor.rows(tx => tx.updateTable('service').set({ kind: 'bup' }).where('id', '=', bup).execute())
    const start = { passage: 'bup_to_nav', on: '2027-02-01', fromServiceId: bup }
    const { id: transitionId } = await noor.done(startTransition, teacher, start)
    await written(noor, 'child', { words: 'Ring meg, ikke mamma.' })
    const asked = { serviceId: lia.school, topics: ['plan', 'everyday'] as const, purpose: 'cooperation' }
    const why = { why: 'NAV tar over etter BUP.', maturity: 'Han forstår hva det gjelder.', validTo: '2027-08-01' }
    await noor.done(requestConsent, teacher, { ...asked, ...why })
    const yes = asked.topics.map(topic => ({ topic, answer: 'yes' as const }))
    await noor.done(answerConsent, jonas, { serviceId: lia.school, answers: yes })
    const { version } = await noor.one(teacher)
    // What goes from BUP to NAV is passed on to nobody else.
    const elsewhere = { transitionId, version, toServiceId: noor.school }
    expect(await noor.comes(askFamily, teacher, elsewhere)).toBe('transition.cannot_receive')
    const { version: ready } = await noor.done(askFamily, teacher, { transitionId, version, toServiceId: lia.school })
    expect((await noor.asks('transition_pack')).map(one => one.to_id)).toEqual([childId])
    await noor.done(answerPack, jonas, { transitionId, answers: [{ block: 'child', version: 1, answer: 'yes' }] })
    await noor.done(sendTransition, teacher, { transitionId, version: ready, toEmployeeId: lia.receiver.id })
    expect(await noor.one(teacher)).toMatchObject({ state: 'sent', from: 'PPT', to: 'Lia skole', toPerson: 'Ola Lia' })
    await noor.done(receive, lia.receiver, { transitionId, version: ready + 1, said: { answer: 'accept' } })
    expect((await noor.one(lia.receiver)).blocks).toMatchObject([{ id: 'child', words: 'Ring meg, ikke mamma.' }])
    noor.at('2027-02-24')
    await noor.tick()
    expect(await noor.asks('transition_check')).toMatchObject([{ to_id: lia.receiver.id }])
    const check = { transitionId, version: ready + 2, going: 'well' }
    await noor.done(checkBack, lia.receiver, check)
    expect(await noor.one(teacher)).toMatchObject({ check: { going: 'well' } })
  })
})
