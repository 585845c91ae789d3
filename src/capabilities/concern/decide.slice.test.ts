import { beforeAll, describe, expect, it } from 'vitest'
import { fillBatonPorts, holdersOf } from '../baton/index.ts'
import { findCase } from '../case/index.ts'
import { aChild, anEmployee, inTest } from '../case/testing.ts'
import { fillPlanPorts } from '../plan/index.ts'
import { fillSharingPorts } from '../sharing/index.ts'
import { guardiansChanged } from '../person/index.ts'
import { concernsWaitingFor, fillConcernPorts } from './index.ts'
import { decideConcern } from './operations/decide.ts'
import { leadersFollow } from './operations/leaders.ts'
import { listConcerns } from './operations/list.ts'
import { noteConcern } from './operations/note.ts'
import { openConcern } from './operations/open.ts'
import { shareConcern } from './operations/share.ts'
import { recordTalk } from './operations/talk.ts'
import { nextStep } from './rules/concern.ts'
import { getConcern } from './store/concern.ts'
import { aChildAtSchool, aToldTalk, noted, sharedWithLeader, talkedWithMother } from './testing/in-house.ts'
import type { ChildAtSchool } from './testing/in-house.ts'
import { aNote } from './testing/rules.ts'

beforeAll(() => {
  fillBatonPorts()
  fillSharingPorts()
  fillConcernPorts()
  fillPlanPorts()
})

const OPEN = { show: 'open', limit: 50 } as const
const own = (at: ChildAtSchool) => ({ outcome: 'own_service', offerTo: at.teacher.id, topic: 'everyday' }) as const
const child = { said: 'Jeg vil bygge med Ella.', notYet: null }
const because = { reason: 'Språket trenger hjelp', familyNotYet: null, child }

const log = (at: ChildAtSchool, caseId: string) =>
  inTest(at.house.database, at.municipality, tx =>
    tx
      .selectFrom('log_entry')
      .select(['kind', 'words', 'audience', 'not_for', 'service_id', 'actor_id', 'topic'])
      .where('municipality_id', '=', at.municipality)
      .where('case_id', '=', caseId)
      .where('kind', 'like', 'concern.%')
      .orderBy('kind')
      .execute(),
  )
const waiting = (at: ChildAtSchool, who: 'teacher' | 'leader') =>
  inTest(at.house.database, at.municipality, tx => concernsWaitingFor(tx, at[who], at.house.clock()))

describe('a concern that becomes a case', () => {
  it('opens it at once, offers the baton, and is written once: its words stand first in the log', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await talkedWithMother(at)
    const ended = await at.done(decideConcern, at.leader, { concernId: id, version, ending: own(at), ...because })
    const { caseId } = ended
    if (caseId === null) throw new Error('no case')
    expect(await log(at, caseId)).toMatchObject([
      {
        kind: 'concern.shared',
        words: aNote().facts,
        audience: 'not_guardian',
        not_for: at.father.id,
        actor_id: at.teacher.id,
        topic: 'everyday',
      },
      { kind: 'concern.strengths', words: aNote().strengths, audience: 'not_guardian', not_for: at.father.id },
    ])
    await inTest(at.house.database, at.municipality, async tx => {
      expect(await findCase(tx, { caseId }, at.teacher)).toMatchObject({ childCase: { level: 1 }, participates: true })
      expect([...(await holdersOf(tx, at.municipality, [caseId])).values()]).toMatchObject([{ kind: 'acting' }])
    })
    expect(await at.done(openConcern, at.mother, { concernId: id })).toMatchObject({
      state: 'decided',
      decision: { outcome: 'own_service' },
    })
    expect([await waiting(at, 'teacher'), await waiting(at, 'leader')]).toEqual([[], []])
    expect(await at.done(listConcerns, at.leader, { ...OPEN, show: 'decided' })).toMatchObject([
      { id, state: 'decided' },
    ])
  })

  it('before the family has heard of it keeps its words within the own service until they have', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await sharedWithLeader(at)
    const notYet = { ...because, familyNotYet: 'Mor er i fødsel. Vi snakker med dem mandag.' }
    const ended = await at.done(decideConcern, at.leader, { concernId: id, version, ending: own(at), ...notYet })
    const entries = await log(at, ended.caseId ?? '')
    expect(entries.map(one => one.audience)).toEqual(['own_service', 'own_service'])
    expect(entries.map(one => one.service_id)).toEqual([at.school, at.school])
    await at.done(recordTalk, at.leader, { concernId: id, version: ended.version, ...aToldTalk(at) })
    const after = await log(at, ended.caseId ?? '')
    expect(after.filter(one => one.not_for === at.father.id).map(one => one.words)).toEqual([
      aNote().facts,
      aNote().strengths,
    ])
  })

  it('is refused when the child has an open case already', async () => {
    const at = await aChildAtSchool()
    const first = await talkedWithMother(at)
    await at.done(decideConcern, at.leader, {
      concernId: first.id,
      version: first.version,
      ending: own(at),
      ...because,
    })
    const second = await talkedWithMother(at)
    const again = await at.call(decideConcern, at.leader, {
      concernId: second.id,
      version: second.version,
      ending: own(at),
      ...because,
    })
    expect(again).toMatchObject({ refusal: { code: 'concern.case_open' } })
    expect(await at.done(openConcern, at.leader, { concernId: second.id })).toMatchObject({ decision: null })
  })

  it('offers the baton to nobody outside the service', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await talkedWithMother(at)
    const ending = { ...own(at), offerTo: at.adviser.id }
    expect(await at.call(decideConcern, at.leader, { concernId: id, version, ending, ...because })).toMatchObject({
      refusal: { code: 'concern.not_in_service' },
    })
  })

  it('is the leader’s to decide, not the writer’s', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await talkedWithMother(at)
    expect(
      await at.call(decideConcern, at.teacher, { concernId: id, version, ending: own(at), ...because }),
    ).toMatchObject({ refusal: { code: 'concern.needs_leader' } })
    expect(
      await at.call(decideConcern, at.mother, { concernId: id, version, ending: own(at), ...because }),
    ).toMatchObject({ is: 'hidden' })
  })
})

describe('a concern that ends', () => {
  it('by the writer alone, with a reason, is known to nobody else', async () => {
    const at = await aChildAtSchool()
    const { id, version } = await noted(at)
    const nothing = { reason: 'Hun hadde influensa.', familyNotYet: null, child: { said: null, notYet: null } }
    await at.done(decideConcern, at.teacher, { concernId: id, version, ending: { outcome: 'ended' }, ...nothing })
    const seen = await at.done(openConcern, at.teacher, { concernId: id })
    expect(seen).toMatchObject({
      decision: { outcome: 'ended', reason: 'Hun hadde influensa.' },
      whoSees: [{ kind: 'writer' }],
    })
    expect(await at.call(openConcern, at.leader, { concernId: id })).toMatchObject({ is: 'hidden' })
  })

  it('with a measure for the group: the service owns it, and no child is in it', async () => {
    const at = await aChildAtSchool()
    const about = { kind: 'group', group: '8B' } as const
    const input = {
      about,
      note: aNote({ facts: 'To elever trekker seg unna.' }),
      schoolEnvironment: true,
      namesAreFine: false,
    }
    const { id, version } = await at.done(noteConcern, at.teacher, input)
    const shared = await at.done(shareConcern, at.teacher, { concernId: id, version })
    const what = 'Faste makkerpar og voksne ute i friminuttene'
    const ending = { outcome: 'group_measure', what, responsibleId: at.teacher.id, evaluateOn: '2027-01-15' } as const
    const nobody = { reason: 'Det var klassemiljøet.', familyNotYet: null, child: { said: null, notYet: null } }
    await at.done(decideConcern, at.leader, { concernId: id, version: shared.version, ending, ...nobody })
    const measures = await inTest(at.house.database, at.municipality, tx =>
      tx.selectFrom('measure').selectAll().where('municipality_id', '=', at.municipality).execute(),
    )
    expect(measures).toMatchObject([{ title: what, case_id: null, responsible_employee_id: at.teacher.id }])
    expect(JSON.stringify(measures)).not.toContain(at.childId)
    const late = { ...ending, evaluateOn: '2026-11-24' }
    const other = await at.done(noteConcern, at.teacher, input)
    const seen = await at.done(shareConcern, at.teacher, { concernId: other.id, version: other.version })
    expect(
      await at.call(decideConcern, at.leader, { concernId: other.id, version: seen.version, ending: late, ...nobody }),
    ).toMatchObject({ refusal: { code: 'concern.evaluation_past' } })
  })
})

describe('what waits', () => {
  it('waits for the same person and day by the view as by the rule, at every stage', async () => {
    const at = await aChildAtSchool()
    await noted(at)
    await sharedWithLeader(at)
    await talkedWithMother(at)
    const group = { kind: 'group', group: '8B' } as const
    const { id, version } = await at.done(noteConcern, at.teacher, {
      about: group,
      note: aNote(),
      schoolEnvironment: true,
      namesAreFine: true,
    })
    await at.done(shareConcern, at.teacher, { concernId: id, version })
    const early = await noted(at)
    await at.done(recordTalk, at.teacher, { concernId: early.id, version: early.version, ...aToldTalk(at) })
    await inTest(at.house.database, at.municipality, async tx => {
      const rows = await tx
        .selectFrom('concern_due')
        .selectAll()
        .where('municipality_id', '=', at.municipality)
        .execute()
      expect(rows.map(row => row.step).toSorted()).toEqual(['decide', 'decide', 'share', 'share', 'talk'])
      for (const row of rows) {
        const next = nextStep(await getConcern(tx, at.municipality, row.concern_id ?? ''))
        expect({ step: row.step, by: row.due_on, whoId: row.who_id }).toEqual(next)
      }
    })
    expect((await waiting(at, 'leader')).map(one => one.step).toSorted()).toEqual(['decide', 'decide'])
    const teachers = await waiting(at, 'teacher')
    expect(teachers.map(one => one.step).toSorted()).toEqual(['share', 'share', 'talk'])
    expect(teachers.map(one => one.childName)).toEqual(['Noor', 'Noor', 'Noor'])
  })
})

describe('those who may read it', () => {
  it('are a new leader instead of the one who left', async () => {
    const at = await aChildAtSchool()
    const { id } = await sharedWithLeader(at)
    const { municipality, school } = at
    const act = { municipality, now: at.house.clock(), newId: at.house.newId }
    const fresh = await inTest(at.house.database, municipality, async tx => {
      await tx
        .updateTable('employee')
        .set({ leaves_at: act.now })
        .where('municipality_id', '=', municipality)
        .where('id', '=', at.leader.id)
        .execute()
      return anEmployee(tx, { municipality, serviceId: school }, 'Ny Leder', 'leader')
    })
    await inTest(at.house.database, municipality, tx => leadersFollow(tx, act))
    await inTest(at.house.database, municipality, tx => leadersFollow(tx, act))
    expect(await at.done(openConcern, fresh, { concernId: id })).toMatchObject({ leader: 'Ny Leder' })
    expect(await at.call(openConcern, at.leader, { concernId: id })).toMatchObject({ is: 'hidden' })
  })

  it('are not a parent who no longer is a guardian', async () => {
    const at = await aChildAtSchool()
    const { id } = await talkedWithMother(at)
    const { municipality, childId } = at
    await inTest(at.house.database, municipality, async tx => {
      await tx
        .updateTable('guardianship')
        .set({ valid_to: '2026-11-24' })
        .where('municipality_id', '=', municipality)
        .where('person_id', '=', at.mother.id)
        .execute()
      await guardiansChanged(tx, { municipality, childId, now: at.house.clock(), newId: at.house.newId })
    })
    expect(await at.call(openConcern, at.mother, { concernId: id })).toMatchObject({ is: 'hidden' })
    expect(await at.done(listConcerns, at.mother, OPEN)).toEqual([])
  })

  it('are nobody through another child', async () => {
    const at = await aChildAtSchool()
    await talkedWithMother(at)
    const other = await inTest(at.house.database, at.municipality, tx => aChild(tx, at.municipality, 'Elias Prøve'))
    expect(other).not.toBe(at.childId)
    expect(await at.done(listConcerns, at.father, OPEN)).toEqual([])
  })
})
