import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { openAsksFor } from '../ask/index.ts'
import { inTest } from '../case/testing.ts'
import { openConcern } from '../concern/operations/open.ts'
import { aChildAtSchool, noted } from '../concern/testing/in-house.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { saveCapacity } from '../capacity/operations.ts'
import { answerAdvice, askAdvice, listAdvice, listAskable } from './operations.ts'

const QUESTION = 'En femåring sier få norske ord. Hva kan vi prøve først?'

describe('advice without names', () => {
  it('can be asked of other services, each with what it says of its room', async () => {
    const at = await aChildAtSchool()
    const ppt = async () => (await at.done(listAskable, at.teacher, {})).find(one => one.id === at.ppt)
    expect(await ppt()).toMatchObject({ name: 'PPT', capacity: null })
    const said = { taking: 'waiting' as const, waitingWeeks: 6, fullUntil: null, offers: [], words: null, version: 0 }
    await at.done(saveCapacity, at.pptLeader, said)
    expect(await ppt()).toMatchObject({ capacity: { taking: 'waiting', waitingWeeks: 6, isStale: false } })
    const own = await at.done(listAskable, at.adviser, {})
    expect(own.map(one => one.id)).not.toContain(at.ppt)
  })

  it('is asked of a service, answered by anybody in it, and read by the one who asked', async () => {
    const at = await aChildAtSchool()
    const { id } = await noted(at)
    const asked = await at.done(askAdvice, at.teacher, {
      concernId: id,
      serviceId: at.ppt,
      question: QUESTION,
      namesAreFine: false,
    })
    const [row] = await at.done(listAdvice, at.adviser, { limit: 50 })
    expect(row).toMatchObject({
      id: asked.id,
      concernId: null,
      mine: false,
      from: 'Bjørkely skole',
      question: QUESTION,
      answer: null,
    })
    const waits = await inTest(at.house.database, at.municipality, tx => openAsksFor(tx, at.pptLeader))
    expect(waits).toMatchObject([{ kind: 'advice', thingId: asked.id, childId: null }])
    await at.done(answerAdvice, at.adviser, {
      consultationId: asked.id,
      version: 1,
      answer: 'Spør om morsmålet først.',
    })
    expect(await at.done(listAdvice, at.teacher, { limit: 50 })).toMatchObject([
      { mine: true, concernId: id, to: 'PPT', answer: 'Spør om morsmålet først.', answeredBy: 'Anne Råd' },
    ])
    expect(await inTest(at.house.database, at.municipality, tx => openAsksFor(tx, at.pptLeader))).toEqual([])
    // Whoever asked is told that it has come, and not of whom it is; nobody else is.
    const told = async (who: typeof at.teacher) =>
      (await at.done(listNotices, who, { show: 'all', limit: 50 })).notices.filter(
        one => one.kind === 'advice_answered',
      )
    expect(await told(at.teacher)).toMatchObject([{ thingId: asked.id, child: null }])
    for (const other of [at.adviser, at.pptLeader, at.leader]) expect(await told(other)).toEqual([])
  })

  it('tells those who answer nothing of whom it is about', async () => {
    const at = await aChildAtSchool()
    const { id } = await noted(at)
    await at.done(askAdvice, at.teacher, { concernId: id, serviceId: at.ppt, question: QUESTION, namesAreFine: false })
    const seen = JSON.stringify([
      await at.done(listAdvice, at.adviser, { limit: 50 }),
      await inTest(at.house.database, at.municipality, tx => openAsksFor(tx, at.pptLeader)),
    ])
    for (const secret of [id, at.childId, 'Noor', 'Marte', at.teacher.id]) expect(seen).not.toContain(secret)
    expect(await at.call(openConcern, at.adviser, { concernId: id })).toMatchObject({ is: 'hidden' })
  })

  it('falls to the leader where who asked has left: the answer is told and read there', async () => {
    const at = await aChildAtSchool()
    const { id } = await noted(at)
    const input = { concernId: id, serviceId: at.ppt, question: QUESTION, namesAreFine: false }
    const asked = await at.done(askAdvice, at.teacher, input)
    const list = (who: typeof at.leader) => at.done(listAdvice, who, { limit: 50 })
    expect(await list(at.leader)).toEqual([])
    await inTest(at.house.database, at.municipality, tx =>
      tx.updateTable('employee').set({ leaves_at: theClock.now() }).where('id', '=', at.teacher.id).execute(),
    )
    await at.done(answerAdvice, at.adviser, { consultationId: asked.id, version: 1, answer: 'Spør om morsmålet.' })
    expect(await list(at.leader)).toMatchObject([{ mine: true, concernId: null, answer: 'Spør om morsmålet.' }])
    expect(await list(at.colleague)).toEqual([])
    const told = (await at.done(listNotices, at.leader, { show: 'all', limit: 50 })).notices
    expect(told.filter(one => one.kind === 'advice_answered')).toMatchObject([{ thingId: asked.id, child: null }])
  })

  it('can hold no identity: numbers are refused, and names that are known are warned of', async () => {
    const at = await aChildAtSchool()
    const { id } = await noted(at)
    const ask = (question: string, namesAreFine = false) =>
      at.call(askAdvice, at.teacher, { concernId: id, serviceId: at.ppt, question, namesAreFine })
    expect(await ask('Gjelder 01810912345')).toMatchObject({ refusal: { code: 'concern.identity_number' } })
    expect(await ask('Hva med Noor?')).toMatchObject({
      refusal: { code: 'concern.names_found', data: { names: ['noor'] } },
    })
    expect(await ask('Hva med Noor?', true)).toMatchObject({ is: 'done' })
  })

  it('is not another service’s to answer or read, and is answered once', async () => {
    const at = await aChildAtSchool()
    const { id } = await noted(at)
    const asked = await at.done(askAdvice, at.teacher, {
      concernId: id,
      serviceId: at.ppt,
      question: QUESTION,
      namesAreFine: false,
    })
    const answer = { consultationId: asked.id, version: 1, answer: 'Spør om morsmålet først.' }
    expect(await at.call(answerAdvice, at.colleague, answer)).toMatchObject({ is: 'hidden' })
    expect(await at.done(listAdvice, at.colleague, { limit: 50 })).toEqual([])
    expect(await at.done(listAdvice, at.chief, { limit: 50 })).toEqual([])
    await at.done(answerAdvice, at.adviser, answer)
    expect(await at.call(answerAdvice, at.pptLeader, answer)).toMatchObject({
      refusal: { code: 'consultation.already_answered' },
    })
    expect(await at.call(listAdvice, at.mother, { limit: 50 })).toMatchObject({ is: 'hidden' })
  })
})
