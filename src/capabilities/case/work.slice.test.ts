import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import { anOpenCase, as, holderNow, wrongWith } from '../baton/testing.ts'
import { answerOffer } from '../baton/operations/answer.ts'
import { listMyOffers } from '../baton/operations/open.ts'
import { listMine } from '../ask/operations.ts'
import { listLog } from '../log/operations.ts'
import { recordView } from '../voice/operations/record.ts'
import { caseAbilities, caseOperations } from './index.ts'
import { closeCase, pauseCase, resumeCase } from './operations/closing.ts'
import { changeLevel, checkLevel } from './operations/level.ts'
import { openCaseFor, openUnitCase, setStep } from './operations/open.ts'
import { listForReopening, reopenCase } from './operations/reopening.ts'

const before = theClock.now()
afterEach(() => theClock.set(before))

/** A case that the teacher holds by acceptance. */
async function aHeldCase() {
  const here = await anOpenCase()
  theClock.forward(1)
  const mine = await as(here.teacher, listMyOffers, { caseId: here.caseId })
  const offerId = mine.is === 'done' ? mine.reply[0]?.id : undefined
  await as(here.teacher, answerOffer, { caseId: here.caseId, offerId, version: 1, answer: 'accept' })
  return here
}
type Held = Awaited<ReturnType<typeof aHeldCase>>
const note = { results: 'Bedre', helped: 'Ro', childsExperience: 'Fint', parentsExperience: 'Fint', followUpOn: null }
const kinds = async (here: Held, who: Held['teacher'] | Held['guardian'] = here.teacher) => {
  const log = await as(who, listLog, { caseId: here.caseId })
  return log.is === 'done' ? log.reply.entries.map(one => one.kind) : log.is
}

describe('the page of a case', () => {
  it('shows where we are to staff and family, and nothing to others', async () => {
    const here = await aHeldCase()
    const { caseId } = here
    expect(await as(here.teacher, openCaseFor, { caseId })).toMatchObject({
      is: 'done',
      reply: { child: { name: 'Lars', age: 9 }, level: 1, mine: true, holder: { name: 'Marte Vik', kind: 'accepted' } },
    })
    expect(await as(here.guardian, openCaseFor, { caseId })).toMatchObject({ is: 'done', reply: { mine: false } })
    for (const who of [here.adviser, here.chief, here.colleague])
      expect(await as(who, openCaseFor, { caseId })).toMatchObject({ is: 'hidden', because: 'denied' })
  })

  it('shows the leader of the unit that it is there, without child or content', async () => {
    const here = await aHeldCase()
    const shown = await as(here.leader, openUnitCase, { caseId: here.caseId })
    expect(shown).toMatchObject({ is: 'done', reply: { level: 1, holder: { name: 'Marte Vik' } } })
    expect(JSON.stringify(shown)).not.toMatch(/Lars|Strever|Hege/)
    expect(await as(here.pptLeader, openUnitCase, { caseId: here.caseId })).toMatchObject({ is: 'hidden' })
  })

  it('says what each may do, by the very policies', async () => {
    const here = await aHeldCase()
    const abilities = caseAbilities(caseOperations)
    const may = async (who: Held['teacher'] | Held['guardian']) => {
      const found = await as(who, abilities, { caseId: here.caseId })
      const reply = found.is === 'done' ? (found.reply as Record<string, { allowed: boolean }>) : {}
      return Object.entries(reply).flatMap(([id, { allowed }]) => (allowed ? [id] : []))
    }
    expect(await may(here.teacher)).toEqual(expect.arrayContaining(['case.close', 'case.changeLevel', 'case.setStep']))
    expect(await may(here.guardian)).toEqual(['case.open'])
  })

  it('does nothing on an old version, and tells what the other left', async () => {
    const here = await aHeldCase()
    const go = (stepId: string) => as(here.teacher, setStep, { caseId: here.caseId, version: 1, stepId })
    expect(await go('1.2')).toMatchObject({ is: 'done', reply: { version: 2, step: '1.2' } })
    expect(await go('1.3')).toMatchObject({
      is: 'refused',
      refusal: { code: 'version.conflict', data: { theirs: { version: 2, step: '1.2' } } },
    })
  })
})

describe('a change of level', () => {
  it('shows its whole checklist before, is refused by name, and is told when all is there', async () => {
    const here = await aHeldCase()
    const { caseId, teacher } = here
    const change = { caseId, version: 1, toLevel: 2, reason: 'PPT trengs', familyView: 'Ja takk', decision: 'I møtet' }
    const check = () => as(teacher, checkLevel, { caseId })
    const facts = { evaluated: false, childHeard: false, childWeighed: true, consentCovers: true, holderAccepted: true }
    expect(await check()).toMatchObject({
      is: 'done',
      reply: { facts, moves: [{ to: 2 }, { to: 3, needsReason: true }] },
    })
    expect(await as(teacher, changeLevel, change)).toMatchObject({
      is: 'refused',
      refusal: { code: 'case.child_not_heard' },
    })
    const view = { is: 'not_heard', reason: 'did_not_want', because: 'Vil ikke snakke i dag' }
    theClock.forward(0.1)
    expect(await as(teacher, recordView, { caseId, moment: 'level_change', view })).toMatchObject({ is: 'done' })
    expect(await check()).toMatchObject({ reply: { facts: { childHeard: true } } })
    theClock.forward(0.1)
    // A service that the family has not said yes to cannot come with the change.
    const withPpt = { ...change, services: [here.ppt] }
    expect(await as(teacher, changeLevel, withPpt)).toMatchObject({
      is: 'refused',
      refusal: { code: 'case.consent_missing' },
    })
    const listed = await check()
    const [ppt] = listed.is === 'done' ? listed.reply.services.filter(one => one.id === here.ppt) : []
    expect(ppt).toEqual({ id: here.ppt, name: 'PPT', consented: false })
    // Nor can one that is not there.
    const strange = await as(teacher, changeLevel, { ...change, services: [randomUUID()] })
    expect(strange).toMatchObject({ is: 'refused', refusal: { code: 'case.cannot_take_part' } })
    // One that is named twice is asked once.
    const twice = { ...change, services: [here.school, here.school] }
    expect(await as(teacher, changeLevel, twice)).toMatchObject({ is: 'done', reply: { level: 2, step: '2.1' } })
    const told = await kinds(here)
    expect(Array.isArray(told) && told.filter(kind => kind === 'participant.invited')).toHaveLength(1)
    expect(await kinds(here)).toContain('case.level')
    expect(await check()).toMatchObject({ reply: { facts: { childHeard: false } } })
  })

  it('is not for those who only take part, nor for the family', async () => {
    const here = await aHeldCase()
    const change = { caseId: here.caseId, version: 1, toLevel: 2, reason: 'Mer', familyView: 'Ja', decision: 'Møtet' }
    for (const who of [here.colleague, here.guardian, here.adviser])
      expect(await as(who, changeLevel, change)).toMatchObject({ is: 'hidden' })
  })
})

describe('resting, closing and opening again', () => {
  it('rests with its holder, and is taken up again', async () => {
    const here = await aHeldCase()
    const { caseId, teacher } = here
    const rest = { caseId, version: 1, until: '2027-01-10', reason: 'Familien reiser' }
    expect(await as(teacher, pauseCase, rest)).toMatchObject({ is: 'done', reply: { status: 'paused' } })
    expect(await wrongWith(here, true)).toEqual([])
    expect(await as(teacher, resumeCase, { caseId, version: 2 })).toMatchObject({ reply: { status: 'open' } })
    expect((await kinds(here)).slice(0, 2)).toEqual(['case.resumed', 'case.paused'])
  })

  it('closes: nobody holds, nothing waits, and those who saw it see how it went', async () => {
    const here = await aHeldCase()
    const { caseId, teacher, guardian } = here
    const close = { caseId, version: 1, reason: 'goal_reached', note }
    expect(await as(here.guardian, closeCase, close)).toMatchObject({ is: 'hidden' })
    expect(await as(teacher, closeCase, close)).toMatchObject({ is: 'done', reply: { status: 'closed' } })
    expect(await holderNow(here)).toBeUndefined()
    expect(await wrongWith(here, false)).toEqual([])
    for (const who of [teacher, here.colleague, here.leader])
      expect(await as(who, listMine, {})).toMatchObject({ is: 'done', reply: [] })
    expect(await as(guardian, openCaseFor, { caseId })).toMatchObject({
      is: 'done',
      reply: { status: 'closed', holder: null, closed: { note: { helped: 'Ro' } } },
    })
  })

  it('opens again at level 1, with the leader acting until somebody says yes', async () => {
    const here = await aHeldCase()
    const { caseId, teacher } = here
    await as(teacher, closeCase, { caseId, version: 1, reason: 'goal_reached', note })
    theClock.forward(30)
    const words = { caseId, version: 2, because: 'Vanskelig igjen', familyView: 'Ja', offerTo: here.colleague.id }
    const silent = { said: null, notYet: null }
    expect(await as(teacher, reopenCase, { ...words, child: silent })).toMatchObject({
      refusal: { code: 'case.child_view_missing' },
    })
    const found = await as(teacher, listForReopening, { caseId })
    const names = found.is === 'done' ? found.reply.people.map(one => one.name) : []
    expect(names).toEqual(expect.arrayContaining(['Per Lie', 'Marte Vik']))
    expect(names).not.toContain('Anne Råd')
    expect(found).toMatchObject({ reply: { leader: 'Rune Leder' } })
    for (const who of [here.guardian, here.adviser])
      expect(await as(who, listForReopening, { caseId })).toMatchObject({ is: 'hidden' })
    const stranger = { ...words, offerTo: here.adviser.id, child: { said: 'Ja', notYet: null } }
    expect(await as(teacher, reopenCase, stranger)).toMatchObject({ refusal: { code: 'case.cannot_take_part' } })
    const again = { ...words, child: { said: 'Jeg vil tilbake til gruppa', notYet: null } }
    expect(await as(teacher, reopenCase, again)).toMatchObject({ is: 'done', reply: { status: 'open', level: 1 } })
    expect(await holderNow(here)).toMatchObject({ holderId: here.leader.id, because: 'reopened' })
    const offers = await as(here.colleague, listMyOffers, { caseId })
    expect(offers.is === 'done' && offers.reply).toMatchObject([{ kind: 'baton' }])
    // What the child said is told to the service that heard it, and to no guardian.
    expect(await kinds(here)).toContain('voice.recorded')
    expect(await kinds(here, here.guardian)).not.toContain('voice.recorded')
    expect(await wrongWith(here, true)).toEqual([])
  })
})
