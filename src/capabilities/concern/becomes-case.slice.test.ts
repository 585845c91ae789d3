import { beforeAll, describe, expect, it } from 'vitest'
import { listMine } from '../ask/operations.ts'
import { fillBatonPorts } from '../baton/index.ts'
import { answerOffer } from '../baton/operations/answer.ts'
import { findCase } from '../case/index.ts'
import { inTest } from '../case/testing.ts'
import { listLog } from '../log/operations.ts'
import { fillSharingPorts } from '../sharing/index.ts'
import { recordKin } from '../sight/index.ts'
import { fillConcernPorts } from './index.ts'
import { decideConcern } from './operations/decide.ts'
import { openConcern } from './operations/open.ts'
import { shareConcern } from './operations/share.ts'
import { recordTalk } from './operations/talk.ts'
import { aChildAtSchool, aToldTalk, noted, talkedWithMother } from './testing/in-house.ts'
import type { ChildAtSchool } from './testing/in-house.ts'
import { aNote } from './testing/rules.ts'

beforeAll(() => {
  fillBatonPorts()
  fillSharingPorts()
  fillConcernPorts()
})

const own = (at: ChildAtSchool) => ({ outcome: 'own_service', offerTo: at.teacher.id, topic: 'everyday' }) as const
const child = { said: 'Jeg vil bygge med Ella.', notYet: null }
const because = { reason: 'Språket trenger hjelp', familyNotYet: null, child }

const wordsInLog = ({ house, municipality }: ChildAtSchool) =>
  inTest(house.database, municipality, tx =>
    tx.selectFrom('log_entry').select('words').where('municipality_id', '=', municipality).execute(),
  )

describe('the case that a concern becomes', () => {
  it('shows its words in the case to each parent who has heard them, and what the child has said to none', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await noted(at, { childSaid: 'Jeg gruer meg til pappahelgene.' })
    const shared = await at.done(shareConcern, at.teacher, { concernId: id, version })
    const told = { concernId: id, ...aToldTalk(at) }
    const heard = await at.done(recordTalk, at.teacher, { ...told, version: shared.version })
    const decision = { concernId: id, version: heard.version, ending: own(at), ...because }
    const ended = await at.done(decideConcern, at.leader, decision)
    const readBy = async (who: 'mother' | 'father' | 'teacher') => {
      const page = await at.done(listLog, at[who], { caseId: ended.caseId ?? '', limit: 30 })
      return page.entries.flatMap(one => (one.kind === 'concern.shared' ? [one.words] : []))
    }
    expect([await readBy('mother'), await readBy('father')]).toEqual([[aNote().facts], []])
    await at.done(recordTalk, at.teacher, { ...told, version: ended.version, heardBy: [at.father.id] })
    expect(await readBy('father')).toEqual([aNote().facts])
    expect(JSON.stringify(await wordsInLog(at))).not.toContain('gruer')
  })

  it('is not seen by a colleague who is only offered the baton', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await talkedWithMother(at)
    const decision = { concernId: id, version, ending: { ...own(at), offerTo: at.colleague.id }, ...because }
    const ended = await at.done(decideConcern, at.leader, decision)
    const found = await inTest(at.house.database, at.municipality, tx =>
      findCase(tx, { caseId: ended.caseId ?? '' }, at.colleague),
    )
    expect(found).toMatchObject({ participates: false, sight: { facts: [] } })
  })

  it('is named on the page of the concern to those alone who see the case', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await talkedWithMother(at)
    const ended = await at.done(decideConcern, at.leader, { concernId: id, version, ending: own(at), ...because })
    const caseId = ended.caseId ?? ''
    const namedTo = async (who: 'leader' | 'teacher') =>
      (await at.done(openConcern, at[who], { concernId: id })).decision?.caseId
    expect([await namedTo('leader'), await namedTo('teacher')]).toEqual([caseId, caseId])
    // The leader held it until somebody said yes; what was decided stays readable, the case does not.
    const asked = (await at.done(listMine, at.teacher, { limit: 50 })).find(
      one => one.about.id === caseId && one.kind === 'baton',
    )
    await at.done(answerOffer, at.teacher, { caseId, offerId: asked?.thingId ?? '', version: 1, answer: 'accept' })
    expect([await namedTo('leader'), await namedTo('teacher')]).toEqual([null, caseId])
  })

  it('offers the baton to nobody of the child’s own family', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await talkedWithMother(at)
    const kin = { municipality: at.municipality, employeeId: at.colleague.id, childIds: [at.childId] }
    await inTest(at.house.database, at.municipality, tx => recordKin(tx, kin))
    const ending = { ...own(at), offerTo: at.colleague.id }
    expect(await at.call(decideConcern, at.leader, { concernId: id, version, ending, ...because })).toMatchObject({
      refusal: { code: 'concern.cannot_hold' },
    })
  })
})
