import { describe, expect, it } from 'vitest'
import { askingIn } from '../../../tests/asking.ts'
import { theClock } from '../../../tests/house.ts'
import { instantAt } from '../../kernel/time.ts'
import type { Actor } from '../../kernel/actor.ts'
import { as } from '../baton/testing.ts'
import { openCaseFor } from '../case/operations/open.ts'
import { inTest } from '../case/testing.ts'
import { closeCase } from '../case/operations/closing.ts'
import { inDays } from '../overview/testing.ts'
import { renewForChild } from '../sharing/index.ts'
import { recordKin } from '../sight/index.ts'
import { takeBackDaily } from '../sharing/slice.testing.ts'
import { answerNeed, finishNeed, openRequest, settleNeed } from './operations/answer.ts'
import { openCapacity, saveCapacity } from '../capacity/operations.ts'
import { closeNeed, noteNeed } from './operations/note.ts'
import { listNeeds, listReceivers, listThrown } from './operations/read.ts'
import { sendNeed, withdrawNeed } from './operations/send.ts'
import { MORNING, NO, anOpenPlan, done, needsFor, noted, says, sent, tried, waitsFor } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'

const sees = async (here: Here, who: Here['teacher']) => (await as(who, openCaseFor, { caseId: here.caseId })).is
const accept = (who: { id: string }) => ({ is: 'accept', employeeId: who.id, startsOn: inDays(3) })
const counter = (who: { id: string }) => ({ ...accept(who), is: 'counter', instead: 'Vi kan ringe henne.' })
const logged = async (here: Here) => {
  const entries = await inTest(here.database, here.municipality, tx =>
    tx.selectFrom('log_entry').select('kind').where('case_id', '=', here.caseId).execute(),
  )
  return entries.map(one => one.kind)
}
const first = async (here: Here, who: Actor = here.teacher) => (await needsFor(here, who))[0]?.requests[0]

describe('a need', () => {
  it('stands in the words of who saw it, for the family too, until it is met', async () => {
    const here = await anOpenPlan()
    const need = await noted(here, { offer: 'school_company' })
    const [shown] = await needsFor(here)
    expect(shown).toMatchObject({
      what: MORNING,
      addedBy: 'Marte Vik',
      offer: { nb: 'Følge til skole eller barnehage' },
    })
    const reply = await done(here.hege, listNeeds, { caseId: here.caseId })
    expect(reply).toMatchObject({ needs: [{ what: MORNING, may: { change: false, send: false } }], offers: [] })
    const end = { caseId: here.caseId, needId: need.id, state: 'met', outcome: 'Hun går med Lena.', version: 1 }
    expect(await tried(here.hege, closeNeed, end)).toBe('hidden')
    expect(await tried(here.teacher, closeNeed, end)).toBe('done')
    expect(await tried(here.teacher, closeNeed, { ...end, version: 2 })).toBe('need.closed')
    expect(await needsFor(here)).toMatchObject([{ state: 'met', outcome: 'Hun går med Lena.' }])
  })

  it('that is told to the team, or to one service, is not there for the others', async () => {
    const here = await anOpenPlan()
    await noted(here, { audience: 'team' })
    await noted(here, { audience: 'own_service' })
    expect(await needsFor(here)).toHaveLength(2)
    expect(await needsFor(here, here.adviser)).toHaveLength(1)
    expect(await needsFor(here, here.hege)).toEqual([])
    expect(await tried(here.leader, listNeeds, { caseId: here.caseId })).toBe('hidden')
    expect(await tried(here.adviser, noteNeed, { caseId: here.caseId, what: 'x', topic: 'home' })).toBe(
      'need.topic_closed',
    )
    expect(await tried(here.hege, noteNeed, { caseId: here.caseId, what: 'x' })).toBe('hidden')
    expect(await tried(here.teacher, noteNeed, { caseId: here.caseId, what: 'x', offer: 'ufo' })).toBe(
      'need.offer_unknown',
    )
  })
})

describe('a service that is asked', () => {
  it('reads what is needed and nothing else, says yes, and is in the team from then on', async () => {
    const here = await anOpenPlan()
    const { caseId, pptLeader, colleague } = here
    const request = await sent(here, await noted(here), here.ppt)
    expect(await waitsFor(pptLeader)).toEqual(['need'])
    const read = { caseId, requestId: request.id }
    expect(await done(pptLeader, openRequest, read)).toMatchObject({
      ...{ child: { name: 'Lars' }, need: { what: MORNING }, words: 'Kan dere hente henne?', sentBy: 'Marte Vik' },
    })
    for (const other of [here.adviser, here.leader, here.teacher, here.chief])
      expect(await tried(other, openRequest, read)).toBe('hidden')
    expect(await sees(here, pptLeader)).toBe('hidden')
    const yes = (said: object) => ({ ...read, version: 1, said })
    expect(await tried(here.leader, answerNeed, yes(accept(here.leader)))).toBe('hidden')
    expect(await tried(pptLeader, answerNeed, yes(accept(colleague)))).toBe('need.cannot_take')
    expect(await tried(pptLeader, answerNeed, yes({ ...accept(pptLeader), startsOn: inDays(-1) }))).toBe(
      'need.starts_in_the_past',
    )
    expect(await tried(pptLeader, answerNeed, yes(accept(pptLeader)))).toBe('done')
    expect(await sees(here, pptLeader)).toBe('done')
    expect(await waitsFor(pptLeader)).toEqual([])
    expect(await tried(pptLeader, answerNeed, yes(accept(pptLeader)))).toBe('hidden')
    expect(await first(here)).toMatchObject({ state: 'accepted', takenBy: 'Siri Leder', may: { finish: true } })
    const end = { ...read, outcome: 'Hun går selv nå.', version: 2 }
    expect(await tried(pptLeader, finishNeed, end)).toBe('done')
    expect(await tried(pptLeader, finishNeed, { ...end, version: 3 })).toBe('need.not_accepted')
    expect(await first(here)).toMatchObject({ state: 'done', outcome: 'Hun går selv nå.' })
  })

  it('says no only with a reason of the municipality and words, which the family reads', async () => {
    const here = await anOpenPlan()
    const request = await sent(here, await noted(here), here.ppt)
    const no = (said: object) =>
      tried(here.pptLeader, answerNeed, { caseId: here.caseId, requestId: request.id, version: 1, said })
    expect(await no({ ...NO, reason: null })).toBe('need.reason_missing')
    expect(await no({ ...NO, reason: 'because' })).toBe('need.reason_missing')
    expect(await no({ ...NO, words: ' ' })).toBe('invalid')
    expect(await no(NO)).toBe('done')
    const told = { state: 'declined', reason: { nb: 'Det er ikke vårt område' }, answer: NO.words }
    expect(await first(here)).toMatchObject(told)
    expect(await first(here, here.hege)).toMatchObject({ ...told, may: { settle: false, withdraw: false } })
    expect(await sees(here, here.pptLeader)).toBe('hidden')
  })

  it('proposes another way, which the sender says yes or no to', async () => {
    const here = await anOpenPlan()
    const { caseId, teacher, pptLeader } = here
    const need = await noted(here)
    const one = await sent(here, need, here.ppt)
    const proposed = await says(here, pptLeader, one, counter(pptLeader))
    expect(await waitsFor(teacher)).toEqual(['need_way'])
    expect(await sees(here, pptLeader)).toBe('hidden')
    const settle = { caseId, requestId: one.id, version: proposed.version, agreed: false }
    for (const other of [pptLeader, here.adviser, here.hege])
      expect(await tried(other, settleNeed, settle)).toBe('hidden')
    expect(await tried(teacher, settleNeed, settle)).toBe('done')
    expect(await first(here)).toMatchObject({ state: 'not_agreed', instead: 'Vi kan ringe henne.' })
    expect(await waitsFor(teacher)).toEqual([])
    const two = await sent(here, need, here.ppt)
    const again = await says(here, pptLeader, two, counter(pptLeader))
    const agree = { caseId, requestId: two.id, version: again.version, agreed: true }
    expect(await tried(teacher, settleNeed, agree)).toBe('done')
    expect(await sees(here, pptLeader)).toBe('done')
    expect(await tried(teacher, settleNeed, { ...agree, version: 3 })).toBe('need.answered')
  })

  it('is asked once at a time, can be asked no more until it answers, and not at all without a yes from the family', async () => {
    const here = await anOpenPlan()
    const { caseId, teacher } = here
    const need = await noted(here)
    const request = await sent(here, need, here.ppt)
    const send = (more: object = {}, who = teacher) =>
      tried(who, sendNeed, { caseId, needId: need.id, serviceId: here.ppt, words: null, ...more })
    expect(await send()).toBe('need.asked_already')
    expect(await send({ serviceId: here.unit })).toBe('need.cannot_be_asked')
    expect(await send({ serviceId: here.area })).toBe('case.consent_missing')
    // Who does not lead the work brings nobody into it.
    expect(await send({}, here.adviser)).toBe('hidden')
    const health = await noted(here, { topic: 'home' })
    expect(await send({ needId: health.id })).toBe('case.consent_missing')
    const own = await noted(here, { audience: 'own_service' })
    expect(await send({ needId: own.id })).toBe('need.not_told')
    const back = { caseId, requestId: request.id, version: 1 }
    expect(await tried(here.adviser, withdrawNeed, back)).toBe('hidden')
    expect(await tried(teacher, withdrawNeed, back)).toBe('done')
    expect(await waitsFor(here.pptLeader)).toEqual([])
    expect(await tried(here.pptLeader, openRequest, { caseId, requestId: request.id })).toBe('hidden')
    expect(await tried(teacher, withdrawNeed, { ...back, version: 2 })).toBe('need.answered')
    expect(await send()).toBe('done')
  })

  it('learns nothing more when the family takes back its yes', async () => {
    const here = await anOpenPlan()
    const request = await sent(here, await noted(here), here.ppt)
    await here.says(here.trond, 'no')
    const read = { caseId: here.caseId, requestId: request.id }
    expect(await tried(here.pptLeader, openRequest, read)).toBe('hidden')
    const yes = { ...read, version: 1, said: accept(here.pptLeader) }
    expect(await tried(here.pptLeader, answerNeed, yes)).toBe('hidden')
    // It waits for nobody, and whoever asked can ask somebody else.
    expect(await waitsFor(here.pptLeader)).toEqual([])
    expect(await first(here)).toMatchObject({ state: 'withdrawn' })
    expect(await logged(here)).toContain('need.withdrawn')
  })

  it('whose other way waits is asked no more either when the family takes back its yes', async () => {
    const here = await anOpenPlan()
    await says(here, here.pptLeader, await sent(here, await noted(here), here.ppt), counter(here.pptLeader))
    expect(await waitsFor(here.teacher)).toEqual(['need_way'])
    await here.says(here.trond, 'no')
    expect(await waitsFor(here.teacher)).toEqual([])
    expect(await first(here)).toMatchObject({ state: 'withdrawn' })
  })

  it('is asked no more when the yes runs out, or a circle is closed around the child', async () => {
    const began = theClock.now()
    const here = await anOpenPlan()
    await sent(here, await noted(here), here.ppt)
    theClock.set(instantAt('2027-06-02', '09:00'))
    await takeBackDaily(here)
    expect(await first(here)).toMatchObject({ state: 'withdrawn' })
    expect(await waitsFor(here.pptLeader)).toEqual([])
    theClock.set(began)
    const other = await anOpenPlan()
    await sent(other, await noted(other), other.ppt)
    await takeBackDaily(other)
    expect(await waitsFor(other.pptLeader)).toEqual(['need'])
    await askingIn(() => other.house).done('person.tighten', other.teacher, {
      ...{ childId: other.childId, grade: 'strictly_confidential', circle: [], because: 'Politiet har meldt fra.' },
    })
    expect(await first(other)).toMatchObject({ state: 'withdrawn' })
    expect(await waitsFor(other.pptLeader)).toEqual([])
  })

  it('whose other way waits is asked no more when whoever should settle it may know of the child no more', async () => {
    const here = await anOpenPlan()
    const { municipality, teacher, childId } = here
    await says(here, here.pptLeader, await sent(here, await noted(here), here.ppt), counter(here.pptLeader))
    expect(await waitsFor(teacher)).toEqual(['need_way'])
    await inTest(here.database, municipality, async tx => {
      await recordKin(tx, { municipality, employeeId: teacher.id, childIds: [childId] })
      await renewForChild(tx, { municipality, childId, now: theClock.now(), newId: here.house.newId })
    })
    expect(await waitsFor(teacher)).toEqual([])
    expect(await first(here, here.leader)).toMatchObject({ state: 'withdrawn' })
    expect(await logged(here)).toContain('need.withdrawn')
  })

  it('stays asked when something else than what it may know changes', async () => {
    const here = await anOpenPlan()
    await sent(here, await noted(here), here.ppt)
    await here.says(here.trond, 'yes')
    expect(await waitsFor(here.pptLeader)).toEqual(['need'])
  })

  it('is asked no more in a case that closes', async () => {
    const here = await anOpenPlan()
    const need = await noted(here)
    await sent(here, need, here.ppt)
    const note = { results: 'x', helped: 'x', childsExperience: 'x', parentsExperience: 'x', followUpOn: null }
    const { version } = await done(here.teacher, openCaseFor, { caseId: here.caseId })
    const closing = { caseId: here.caseId, version, reason: 'goal_reached', note }
    const outcome = await as(here.teacher, closeCase, closing)
    expect(outcome).toMatchObject({ is: 'done' })
    expect(await waitsFor(here.pptLeader)).toEqual([])
    const rows = await inTest(here.database, here.municipality, tx =>
      tx.selectFrom('need_request').select('state').where('case_id', '=', here.caseId).execute(),
    )
    expect(rows).toEqual([{ state: 'withdrawn' }])
  })
})

describe('thrown between services', () => {
  it('is seen by the coordinating unit with the reasons, and without child or words', async () => {
    const here = await anOpenPlan()
    const need = await noted(here, { offer: 'school_company' })
    await says(here, here.pptLeader, await sent(here, need, here.ppt), NO)
    expect(await done(here.coordinator, listThrown, {})).toEqual([])
    theClock.forward(0.01)
    await says(here, here.leader, await sent(here, need, here.school), { ...NO, reason: 'no_resources' })
    expect(await needsFor(here)).toMatchObject([{ isThrown: true }])
    const [row] = await done(here.coordinator, listThrown, {})
    expect(row).toMatchObject({
      ...{ unit: 'Bjørkely skole', offer: { nb: 'Følge til skole eller barnehage' }, seen: null },
      declined: [
        { service: 'PPT', reason: { nb: 'Det er ikke vårt område' }, words: null },
        { service: 'Bjørkely skole', reason: { nb: 'Vi har ingen ressurser til det nå' }, words: null },
      ],
    })
    expect(JSON.stringify(row)).not.toMatch(/Lars|morgenen|følger ingen/)
    const unitLeader = { ...here.leader, serviceId: here.unit }
    expect(await done(unitLeader, listThrown, {})).toHaveLength(1)
    for (const other of [here.leader, here.teacher, here.hege])
      expect(await tried(other, listThrown, {})).toBe('hidden')
    const taken = await sent(here, need, here.ppt)
    await says(here, here.pptLeader, taken, accept(here.adviser))
    expect(await done(here.coordinator, listThrown, {})).toEqual([])
  })
})

describe('what a service has room for', () => {
  it('is said by its leader, dated, and old after a while; who offers the help comes first', async () => {
    const here = await anOpenPlan()
    const { caseId, pptLeader } = here
    const began = theClock.now()
    const said = { taking: 'waiting', waitingWeeks: 6, offers: ['school_company'], words: null, version: 0 }
    expect(await tried(here.adviser, saveCapacity, said)).toBe('hidden')
    expect(await tried(pptLeader, saveCapacity, { ...said, waitingWeeks: null })).toBe('capacity.incomplete')
    expect(await tried(pptLeader, saveCapacity, { ...said, offers: ['ufo'] })).toBe('capacity.offer_unknown')
    expect(await tried(pptLeader, saveCapacity, said)).toBe('done')
    expect(await tried(pptLeader, saveCapacity, said)).toBe('version.conflict')
    const need = await noted(here, { offer: 'school_company' })
    const receivers = () => done(here.teacher, listReceivers, { caseId, needId: need.id })
    const [ppt, ...rest] = await receivers()
    expect(ppt).toMatchObject({
      name: 'PPT',
      offersIt: true,
      covered: true,
      capacity: { waitingWeeks: 6, isStale: false },
    })
    expect(rest.find(one => one.name === 'Oppvekst')).toMatchObject({ capacity: null, covered: false })
    expect(await tried(here.adviser, listReceivers, { caseId, needId: need.id })).toBe('hidden')
    theClock.forward(31)
    expect((await receivers())[0]).toMatchObject({ capacity: { isStale: true } })
    expect(await done(pptLeader, openCapacity, {})).toMatchObject({ isStale: true, version: 1, service: 'PPT' })
    theClock.set(began)
  })
})
