import { describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { closeCase } from '../case/operations/closing.ts'
import { openCaseFor } from '../case/operations/open.ts'
import { inTest } from '../case/testing.ts'
import { aMeasureRow, inDays, lay } from '../overview/testing.ts'
import { answerNeed, openRequest, settleNeed } from './operations/answer.ts'
import { closeNeed, tieNeed } from './operations/note.ts'
import { listReceivers } from './operations/read.ts'
import { sendNeed } from './operations/send.ts'
import { anOpenPlan, done, needsFor, noted, says, sent, tried } from './slice.testing.ts'
import type { Here } from './slice.testing.ts'
import { insertRequest, requestsIn } from './store/request.ts'

const accept = ({ id }: { id: string }) => ({ is: 'accept', employeeId: id, startsOn: inDays(3) })
const rows = (here: Here) =>
  inTest(here.database, here.municipality, tx => requestsIn(tx, here.municipality, here.caseId))
/** PPT may know, but one of its people may not take part. */
const keepOut = (here: Here) => here.says(here.hege, 'yes', { notFor: [here.adviser.id] })

describe('two at once', () => {
  it('ask the same service once, and the second is told so', async () => {
    const here = await anOpenPlan()
    const need = await noted(here)
    const send = () =>
      tried(here.teacher, sendNeed, { caseId: here.caseId, needId: need.id, serviceId: here.ppt, words: null })
    expect((await Promise.all([send(), send()])).toSorted()).toEqual(['done', 'need.asked_already'])
    const [one] = await rows(here)
    if (!one) throw new Error('nothing was asked')
    const again = { ...one, id: need.id }
    expect(await inTest(here.database, here.municipality, tx => insertRequest(tx, here.municipality, again))).toBe(
      false,
    )
  })

  it('never leave a service asked about a need that is met', async () => {
    const here = await anOpenPlan()
    const { id: needId } = await noted(here)
    const end = { caseId: here.caseId, needId, state: 'met', outcome: null, version: 1 }
    const said = await Promise.all([
      tried(here.teacher, sendNeed, { caseId: here.caseId, needId, serviceId: here.ppt, words: null }),
      tried(here.teacher, closeNeed, end),
    ])
    expect([
      ['done', 'need.is_asked'],
      ['need.closed', 'done'],
    ]).toContainEqual(said)
  })

  it('never let a service say yes in a case that has closed', async () => {
    const here = await anOpenPlan()
    const request = await sent(here, await noted(here), here.ppt)
    const note = { results: 'x', helped: 'x', childsExperience: 'x', parentsExperience: 'x', followUpOn: null }
    const { version } = await done(here.teacher, openCaseFor, { caseId: here.caseId })
    const [said] = await Promise.all([
      tried(here.pptLeader, answerNeed, {
        ...{ caseId: here.caseId, requestId: request.id, version: 1, said: accept(here.pptLeader) },
      }),
      tried(here.teacher, closeCase, { caseId: here.caseId, version, reason: 'goal_reached', note }),
    ])
    const [{ state } = { state: 'none' }] = await rows(here)
    expect(said === 'done' ? ['accepted'] : ['withdrawn']).toContain(state)
  })

  it('leave no answer to a need that is not open any more', async () => {
    const here = await anOpenPlan()
    const need = await noted(here)
    const request = await sent(here, need, here.ppt)
    const met = { state: 'met', closed_at: theClock.now() }
    await inTest(here.database, here.municipality, tx =>
      tx.updateTable('need').set(met).where('id', '=', need.id).execute(),
    )
    const yes = { caseId: here.caseId, requestId: request.id, version: 1, said: accept(here.pptLeader) }
    expect(await tried(here.pptLeader, answerNeed, yes)).toBe('need.closed')
  })
})

describe('who is kept out by the family', () => {
  it('cannot be the one who takes it', async () => {
    const here = await anOpenPlan()
    const request = await sent(here, await noted(here), here.ppt)
    const read = { caseId: here.caseId, requestId: request.id }
    const offered = async () => (await done(here.pptLeader, openRequest, read)).colleagues.map(one => one.id)
    expect(await offered()).toContain(here.adviser.id)
    await keepOut(here)
    expect(await offered()).toEqual([here.pptLeader.id])
    const yes = { ...read, version: 1, said: accept(here.adviser) }
    expect(await tried(here.pptLeader, answerNeed, yes)).toBe('need.cannot_take')
  })

  it('does not come in by another way either', async () => {
    const here = await anOpenPlan()
    const request = await sent(here, await noted(here), here.ppt)
    const instead = { ...accept(here.adviser), is: 'counter', instead: 'Vi kan ringe henne.' }
    const { version } = await says(here, here.pptLeader, request, instead)
    await keepOut(here)
    const agree = { caseId: here.caseId, requestId: request.id, version, agreed: true }
    expect(await tried(here.teacher, settleNeed, agree)).toBe('need.cannot_take')
  })
})

describe('a need', () => {
  it('that a measure is to help with, and no longer, is told in the log without the measure', async () => {
    const here = await anOpenPlan()
    const need = await noted(here)
    const measureId = await lay(here.database, here, tx => aMeasureRow(tx, here, { to: 60 }))
    const at = { caseId: here.caseId, needId: need.id }
    await done(here.teacher, tieNeed, { ...at, measureId, version: 1 })
    await done(here.teacher, tieNeed, { ...at, measureId: null, version: 2 })
    const entries = await inTest(here.database, here.municipality, tx =>
      tx.selectFrom('log_entry').select(['kind', 'facts']).where('case_id', '=', here.caseId).orderBy('id').execute(),
    )
    const told = entries.filter(one => one.kind.endsWith('tied'))
    expect(told.map(one => one.kind).toSorted()).toEqual(['need.tied', 'need.untied'])
    expect(Object.keys(Object(told[0]?.facts))).toEqual(['need'])
    expect(await needsFor(here)).toHaveLength(1)
  })

  it('can be sent to a service on its last day, and not the day after', async () => {
    const here = await anOpenPlan()
    const need = await noted(here)
    const at = { caseId: here.caseId, needId: need.id }
    const endsOn = (active_to: string) =>
      inTest(here.database, here.municipality, tx =>
        tx.updateTable('service').set({ active_to }).where('id', '=', here.ppt).execute(),
      )
    const offered = async () => (await done(here.teacher, listReceivers, at)).some(one => one.id === here.ppt)
    const send = () => tried(here.teacher, sendNeed, { ...at, serviceId: here.ppt, words: null })
    const today = dayOf(theClock.now())
    await endsOn(addDays(today, -1))
    expect([await offered(), await send()]).toEqual([false, 'need.cannot_be_asked'])
    await endsOn(today)
    expect([await offered(), await send()]).toEqual([true, 'done'])
  })
})
