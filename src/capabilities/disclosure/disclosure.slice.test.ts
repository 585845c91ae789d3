import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { setBlock } from '../block/operations/set.ts'
import { findCase, maySeeCase } from '../case/index.ts'
import { inTest } from '../case/testing.ts'
import { aChildAtSchool, noted } from '../concern/testing/in-house.ts'
import { listLog } from '../log/operations.ts'
import { openGrid } from '../sharing/operations/grid.ts'
import { openSeen } from '../oversight/operations/seen.ts'
import { openWhy } from '../sharing/operations/why.ts'
import { adviseSharing } from './operations/advise.ts'
import { openChoices } from './operations/choices.ts'
import { listGrounds, switchGround } from './operations/grounds.ts'
import { listDisclosures, toldToFamily } from './operations/list.ts'
import { recordDisclosure, recordFromConcern } from './operations/record.ts'
import { tellFamily } from './operations/tell.ts'
import { aCaseToGiveFrom, allThatIsRead, giving, untold } from './slice.testing.ts'
import type { CaseToGiveFrom } from './slice.testing.ts'

// Other files of this worker live by the same clock.
const before = theClock.now()
afterEach(() => theClock.set(before))

const code = (is: string) => ({ is: 'refused', refusal: { code: `disclosure.${is}` } })
const sees = (lars: CaseToGiveFrom, who: CaseToGiveFrom['adviser']) =>
  inTest(lars.database, lars.municipality, async tx => {
    const subject = await findCase(tx, { caseId: lars.caseId }, who)
    return subject ? maySeeCase(who, subject, theClock.now()) : undefined
  })

describe('what is given without consent', () => {
  it('is kept with ground, law, purpose, receiver, what, and why it is necessary; the family reads that they were told', async () => {
    const lars = await aCaseToGiveFrom()
    const { caseId, teacher, hege } = lars
    await lars.done(recordDisclosure, teacher, { caseId, ...giving(lars) })
    expect(await lars.done(listDisclosures, teacher, { caseId })).toMatchObject([
      {
        ...{ receiver: 'PPT', section: '§ 13 b nr. 5', law: { nb: 'Forvaltningsloven (1967)' }, topics: ['plan'] },
        ...{
          told: 'told',
          toldOn: '2026-11-24',
          by: 'Marte Vik',
          necessity: 'Tilretteleggingen kan ikke planlegges uten.',
        },
      },
    ])
    const told = await lars.done(toldToFamily, hege, { caseId })
    expect(told.given).toMatchObject([{ from: 'Bjørkely skole', receiver: 'PPT', what: 'Hva som er prøvd i klassen.' }])
    const log = await lars.done(listLog, hege, { caseId, limit: 20 })
    expect(JSON.stringify(log)).toContain('disclosure.recorded')
  })

  it('is not read by a parent who is kept from what it was about, though the family was told', async () => {
    const lars = await aCaseToGiveFrom()
    const { caseId, teacher, hege, trond } = lars
    const recheckOn = addDays(dayOf(theClock.now()), 20)
    const hidden = { what: { scope: 'topic', topic: 'health' }, code: 'PB-VIOLENCE', reason: 'Avklares', recheckOn }
    await lars.done(setBlock, teacher, { caseId, personId: trond.id, ...hidden } as never)
    const without = JSON.stringify(await allThatIsRead(lars, trond))
    for (const topics of [['health', 'plan'], []])
      await lars.done(recordDisclosure, teacher, { caseId, ...giving(lars, { topics: topics as never }) })
    expect((await lars.done(toldToFamily, hege, { caseId })).given).toHaveLength(2)
    expect((await lars.done(toldToFamily, trond, { caseId })).given).toEqual([])
    expect(JSON.stringify(await allThatIsRead(lars, trond))).toBe(without)
    await lars.done(recordDisclosure, teacher, { caseId, ...giving(lars) })
    expect((await lars.done(toldToFamily, trond, { caseId })).given).toHaveLength(1)
  })

  it('is refused without what the law asks for', async () => {
    const lars = await aCaseToGiveFrom()
    const { caseId, teacher } = lars
    const tried = (over: Parameters<typeof giving>[1]) =>
      lars.call(recordDisclosure, teacher, { caseId, ...giving(lars, over) })
    expect(await tried({ ground: 'consent' })).toMatchObject(code('ground_unknown'))
    expect(await tried({ ground: 'health_coop' })).toMatchObject(code('ground_unknown'))
    expect(await tried({ necessity: undefined })).toMatchObject(code('necessity_missing'))
    expect(await tried({ proportionality: undefined })).toMatchObject(code('proportionality_missing'))
    expect(await tried({ telling: { told: 'told', on: '2026-11-25' } })).toMatchObject(code('told_in_future'))
    expect(await tried({ telling: { told: 'later', checkOn: '2026-11-23', because: 'Venter' } })).toMatchObject(
      code('check_before'),
    )
    const not = { told: 'not', reason: 'violence', because: 'Venter', checkOn: '2027-02-01' } as const
    expect(await tried({ telling: not })).toMatchObject(code('check_too_late'))
    expect(await tried({ telling: { ...not, reason: 'none' } })).toMatchObject(code('untold_reason_unknown'))
    expect(await tried({ to: { kind: 'service', serviceId: lars.school } })).toMatchObject(code('receiver_unknown'))
    expect(await lars.done(listDisclosures, teacher, { caseId })).toEqual([])
  })

  it('is for those who act in the case by own service alone', async () => {
    const lars = await aCaseToGiveFrom()
    await lars.ask()
    for (const who of [lars.hege, lars.trond]) await lars.says(who, 'yes')
    for (const who of [lars.adviser, lars.hege, lars.colleague]) {
      expect(await lars.call(recordDisclosure, who, { caseId: lars.caseId, ...giving(lars) })).toMatchObject({
        is: 'hidden',
      })
      expect(await lars.call(listDisclosures, who, { caseId: lars.caseId })).toMatchObject({ is: 'hidden' })
    }
  })

  it('goes from a concern too, by its writer', async () => {
    const at = await aChildAtSchool()
    const { id } = await noted(at)
    const input = { concernId: id, ...giving(at) }
    expect(await at.done(recordFromConcern, at.teacher, input)).toMatchObject({ id: expect.any(String) })
    expect(await at.call(recordFromConcern, at.colleague, input)).toMatchObject({ is: 'hidden' })
  })
})

describe('sight on another legal ground', () => {
  const until = '2026-12-04'
  const looking = async (over: Parameters<typeof giving>[1] = {}) => {
    const lars = await aCaseToGiveFrom()
    const { caseId, teacher, adviser } = lars
    expect(await sees(lars, adviser)).toMatchObject({ allowed: false })
    await lars.done(recordDisclosure, teacher, {
      ...{ caseId, ...giving(lars, { sight: { employeeId: adviser.id, until }, ...over }) },
    })
    return lars
  }

  it('is for one person, for the topics that are named, and ends by itself; nobody acts by it', async () => {
    const lars = await looking()
    const { caseId, adviser, ppt } = lars
    expect(await sees(lars, adviser)).toMatchObject({ allowed: true, reason: 'sight.other_ground' })
    expect(await sees(lars, lars.pptLeader)).toMatchObject({ allowed: false })
    expect(await lars.call(recordDisclosure, adviser, { caseId, ...giving(lars) })).toMatchObject({ is: 'hidden' })
    const why = await lars.done(openWhy, adviser, { caseId, serviceId: ppt, topic: 'plan' })
    expect(why.sees).toEqual(['plan'])
    theClock.set(new Date('2026-12-03T22:59:59Z'))
    expect(await sees(lars, adviser)).toMatchObject({ allowed: true })
    theClock.set(new Date('2026-12-03T23:00:00Z'))
    expect(await sees(lars, adviser)).toMatchObject({ allowed: false })
  })

  it('stands in who sees what, with the ground in plain words', async () => {
    const lars = await looking()
    const { caseId, teacher, ppt } = lars
    const grid = await lars.done(openGrid, teacher, { caseId })
    const cell = grid.services.find(one => one.id === ppt)?.cells.find(one => one.topic === 'plan')
    expect(cell).toMatchObject({
      state: 'not_asked',
      otherwise: [{ name: 'Anne Råd', ground: { nb: 'Nødvendig for din egen oppgave' } }],
    })
    const why = await lars.done(openWhy, teacher, { caseId, serviceId: ppt, topic: 'plan' })
    expect(why.cell.otherwise).toHaveLength(1)
    expect([why.sees, why.seesNot]).toEqual([['plan'], ['everyday', 'health', 'home', 'meetings']])
  })

  it('lasts no longer than a month, needs a ground that allows it, and a person who works there', async () => {
    const lars = await aCaseToGiveFrom()
    const { caseId, teacher, adviser } = lars
    const tried = (over: Parameters<typeof giving>[1]) =>
      lars.call(recordDisclosure, teacher, { caseId, ...giving(lars, over) })
    const sight = (day: string) => ({ employeeId: adviser.id, until: day })
    expect(await tried({ sight: sight('2027-01-15') })).toMatchObject(code('sight_too_long'))
    expect(await tried({ sight: sight('2026-11-24') })).toMatchObject(code('sight_ends_before'))
    expect(await tried({ ground: 'connection', sight: sight(until) })).toMatchObject(code('no_sight'))
    expect(await tried({ sight: { employeeId: lars.colleague.id, until } })).toMatchObject(code('person_unknown'))
    expect(await sees(lars, adviser)).toMatchObject({ allowed: false })
  })
})

describe('what the family must not know', () => {
  it(
    'leaves everything that they can read exactly as it was, also while somebody looks',
    { timeout: 60_000 },
    async () => {
      const lars = await aCaseToGiveFrom()
      const { caseId, teacher, adviser, ppt } = lars
      const both = () => Promise.all([lars.hege, lars.trond].map(one => allThatIsRead(lars, one)))
      const was = await both()
      expect(Object.keys(was[0] ?? {})).toEqual(
        expect.arrayContaining(['disclosure.forFamily', 'sharing.family', 'oversight.seen', 'log.list', 'home.open']),
      )
      const { id } = await lars.done(recordDisclosure, teacher, {
        ...{ caseId, ...giving(lars, { ...untold, sight: { employeeId: adviser.id, until: '2026-12-04' } }) },
      })
      await lars.done(openWhy, adviser, { caseId, serviceId: ppt, topic: 'plan' })
      await allThatIsRead(lars, adviser)
      const tell = { caseId, disclosureId: id, words: 'Politiet er ikke ferdig.' }
      await lars.done(tellFamily, teacher, { ...tell, told: { is: 'waits', checkOn: '2026-12-05' } })
      theClock.forward(1 / 1440)
      expect(await both()).toEqual(was)
      // The own service sees that somebody looked, and why.
      const looks = await lars.done(openSeen, teacher, { caseId, limit: 50 })
      expect(looks.looks.some(one => one.why === 'legal_ground')).toBe(true)

      await lars.done(tellFamily, teacher, { ...tell, told: { is: 'told', on: '2026-11-24' } })
      const after = await lars.done(toldToFamily, lars.hege, { caseId })
      expect(after.given).toHaveLength(1)
      const seen = await lars.done(openSeen, lars.hege, { caseId, limit: 50 })
      expect(seen.looks.some(one => one.name === 'Anne Råd')).toBe(true)
      expect(await lars.call(tellFamily, teacher, { ...tell, told: { is: 'told', on: '2026-11-24' } })).toMatchObject(
        code('already_told'),
      )
    },
  )
})

describe('the grounds of a municipality', () => {
  it('are switched off and on by the administrator, with a reason; a duty stays', async () => {
    const lars = await aCaseToGiveFrom()
    const { teacher, caseId } = lars
    const administrator = { ...lars.leader, role: 'administrator' } as const
    const because = 'Vi spør alltid først.'
    expect(await lars.call(switchGround, teacher, { ground: 'giver_task', on: false, because })).toMatchObject({
      is: 'hidden',
    })
    expect(await lars.call(switchGround, administrator, { ground: 'duty_avert', on: false, because })).toMatchObject(
      code('ground_must_stay'),
    )
    await lars.done(switchGround, administrator, { ground: 'giver_task', on: false, because })
    expect(await lars.call(recordDisclosure, teacher, { caseId, ...giving(lars) })).toMatchObject(
      code('ground_unknown'),
    )
    const { grounds } = await lars.done(listGrounds, administrator, {})
    expect(grounds.find(one => one.id === 'giver_task')).toMatchObject({
      on: false,
      because,
      source: { verifiedOn: null },
    })
    const choices = await lars.done(openChoices, teacher, { toServiceId: lars.ppt })
    expect(choices.grounds.map(one => one.id)).not.toContain('giver_task')
    await lars.done(switchGround, administrator, { ground: 'giver_task', on: true, because: 'Vi trenger den.' })
    expect((await lars.call(recordDisclosure, teacher, { caseId, ...giving(lars) })).is).toBe('done')
  })
})

describe('may I share this?', () => {
  it('looks up what the family has said, by service and topic', async () => {
    const lars = await aCaseToGiveFrom()
    const { caseId, teacher, ppt } = lars
    const asked = (topic: 'plan' | 'home') =>
      lars.done(adviseSharing, teacher, {
        ...{ caseId, toServiceId: ppt, topic, what: 'needed', why: 'together', necessary: true },
      })
    expect(await asked('plan')).toMatchObject({ end: 'consent', consentSaid: 'not_asked' })
    await lars.ask()
    await lars.says(lars.hege, 'yes')
    await lars.says(lars.trond, 'yes')
    expect(await asked('plan')).toMatchObject({ end: 'ground', ground: { id: 'consent' }, consentSaid: 'open' })
    expect(await asked('home')).toMatchObject({ end: 'consent', consentSaid: 'not_asked' })
    theClock.forward(1 / 1440)
    await lars.says(lars.hege, 'no')
    expect(await asked('plan')).toMatchObject({ end: 'discuss', because: 'refused' })
  })

  it('can be asked without a case, and not from a case that one does not see', async () => {
    const lars = await aCaseToGiveFrom()
    const question = { toSector: 'police', what: 'needed', why: 'crime', necessary: false } as const
    expect(await lars.done(adviseSharing, lars.colleague, question)).toMatchObject({
      end: 'report',
      ground: { source: { section: '§ 196' } },
    })
    expect(await lars.call(adviseSharing, lars.colleague, { ...question, caseId: lars.caseId })).toMatchObject({
      is: 'hidden',
    })
    expect(await lars.call(adviseSharing, lars.hege, question)).toMatchObject({ is: 'hidden' })
  })
})
