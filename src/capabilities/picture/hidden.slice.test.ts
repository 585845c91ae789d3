import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askingIn } from '../../../tests/asking.ts'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { addDays, dayOf } from '../../kernel/time.ts'
import { aService, anEmployee, inTest } from '../case/testing.ts'
import { fillConcernPorts } from '../concern/index.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'

const CLINIC = 'Blåklokka'
let lars: SharedCase
let clinic: SharedCase['ppt']
let nurse: Actor
const { call, done, made, operations } = askingIn(() => lars.house)
const MINUTE = 60_000
const today = dayOf(theClock.now())
const before = theClock.now()
afterEach(() => theClock.set(before))
beforeEach(async () => {
  lars = await aSharedCase()
  fillConcernPorts()
  const { municipality } = lars
  ;[clinic, nurse] = await inTest(lars.database, municipality, async tx => {
    const id = await aService(tx, municipality, CLINIC, 'school')
    return [id, await anEmployee(tx, { municipality, serviceId: id }, 'Vilja Sommer')] as const
  })
})

const inCase = (input: object = {}) => ({ caseId: lars.caseId, ...input })
const reads = operations.filter(op => op.contract['~orpc'].meta.kind === 'read')
/** The reads that let somebody in. */
async function opening(who: Actor) {
  const outcomes = await Promise.all(reads.map(op => lars.act(op, who, { ...inCase(), childId: lars.childId })))
  return reads.filter((_, at) => outcomes[at]?.is === 'done')
}
/** All that somebody can read, byte for byte: pages, log, notices, counts, what is latest and what may be done. */
async function everything(who: Actor, of: typeof reads): Promise<string> {
  const input = { ...inCase(), childId: lars.childId, topic: 'plan', day: today, limit: 50 }
  const told: unknown[] = []
  const then = theClock.now()
  // Whoever works in the case opens all of it at the end of the hour, whatever was written in it: looks are told by the hour.
  theClock.set(new Date(then.getTime() + 50 * MINUTE))
  for (const op of reads) await lars.act(op, lars.teacher, input)
  // What was done in this very instant is no look yet.
  theClock.set(new Date(then.getTime() + 51 * MINUTE))
  for (const op of of) {
    const outcome = await lars.act(op, who, input)
    told.push([op.contract['~orpc'].meta.id, outcome.is, outcome.is === 'done' ? outcome.reply : null])
  }
  theClock.set(then)
  return JSON.stringify(told, null, 1)
}

const writes = async (who: Actor, words: string, after: readonly string[] = []) =>
  ((await done('picture.write_statement', who, inCase({ words, after }))) as { id: string }).id
const signs = (who: Actor, statementId: string, differs: string | null = null) =>
  done('picture.sign', who, inCase({ statementId, differs }))
const standing = async (who: Actor) =>
  ((await done('picture.open', who, inCase())) as { statements: { words: string }[] }).statements.map(one => one.words)

const ask = (topics: readonly string[]) => lars.ask(topics, clinic)

/** The clinic is asked about one topic, Hege says yes, and the nurse takes part. */
async function comes(topic: string): Promise<string> {
  await ask([topic])
  await done('consent.answer', lars.hege, inCase({ serviceId: clinic, answers: [{ topic, answer: 'yes' }] }))
  const invited = await done('team.invite', lars.teacher, inCase({ serviceId: clinic, employeeId: nurse.id }))
  const { participantId } = invited as { participantId: string }
  await done('team.answerInvitation', nurse, inCase({ participantId, version: 1, answer: 'accept' }))
  return participantId
}

describe('a service that a parent may not know of', () => {
  beforeEach(async () => {
    await lars.ask()
    for (const who of [lars.hege, lars.trond]) await lars.says(who, 'yes')
    await made('block.set', lars.teacher, {
      ...inCase({ personId: lars.trond.id, code: 'PB-VIOLENCE', what: { scope: 'topic', topic: 'health' } }),
      ...{ reason: 'Avklares.', recheckOn: addDays(today, 20) },
    })
    await made('signer.except', lars.teacher, {
      ...inCase({ kind: 'without_guardian', personId: lars.trond.id, topics: ['health'] }),
      ...{ reason: 'must_not_know', words: 'Må ikke vite.', to: addDays(today, 90) },
    })
  })

  it(
    'leaves no trace of what is said with it, of who signs that, nor of what is said when it has left',
    { timeout: 240_000 },
    async () => {
      const { teacher, hege, trond } = lars
      const ours = await writes(teacher, 'Lars trenger ro.')
      await signs(trond, ours, 'Hos meg er han rolig.')
      const own = await opening(trond)
      expect(own.length).toBeGreaterThan(20)
      const without = await everything(trond, own)
      expect(without).toContain('Lars trenger ro.')
      // All looks are among it, the teacher's too, who does all that is hidden.
      expect(without).toMatch(/"act": "\w+",\s*"why"/)
      const still = async () => expect(await everything(trond, own)).toBe(without)

      const participantId = await comes('health')
      await signs(teacher, ours, `Vi og ${CLINIC} ser noe annet.`)
      const withClinic = await writes(teacher, `${CLINIC} er med på dette.`, [ours])
      await signs(hege, withClinic, `Ikke ${CLINIC}.`)
      await signs(teacher, withClinic)
      await done('picture.finish', teacher, inCase({ statementId: withClinic }))
      await still()
      await done('team.end', teacher, inCase({ participantId, version: 2 }))
      const after = await writes(hege, `Da ${CLINIC} var her, gikk det fint.`, [withClinic])
      const anew = await writes(teacher, 'Vi begynner på nytt.', [after])
      await signs(hege, anew)
      await still()
      expect(await opening(trond)).toEqual(own)
      expect(await standing(hege)).toEqual(['Vi begynner på nytt.'])

      // He writes on from what he reads, as if there were nothing else; those who read all of it find both.
      const his = await writes(trond, 'Vi begynner hos meg.', [ours])
      expect(await standing(trond)).toEqual(['Vi begynner hos meg.'])
      for (const who of [teacher, hege])
        expect(await standing(who)).toEqual(['Vi begynner hos meg.', 'Vi begynner på nytt.'])
      const late = await call('picture.write_statement', trond, inCase({ words: 'Sent', after: [ours] }))
      expect(late).toMatchObject({ refusal: { code: 'version.conflict', data: { theirs: { id: his } } } })
      expect(await call('picture.sign', trond, inCase({ statementId: anew, differs: null }))).toMatchObject({
        is: 'hidden',
      })
      await signs(teacher, his)
      expect(JSON.stringify(await done('picture.open', trond, inCase()))).toContain('Marte Vik')
      const together = await everything(trond, own)
      await writes(teacher, `Alt dette, og ${CLINIC}.`, [his, anew])
      expect(await everything(trond, own)).toBe(together)
      expect(await standing(hege)).toEqual([`Alt dette, og ${CLINIC}.`])
      await writes(trond, 'Og så ro.', [his])
      expect(await standing(trond)).toEqual(['Og så ro.'])
    },
  )

  it('is told of in what is written from when it may be known, and not in what grew from before', async () => {
    const { teacher, hege, trond } = lars
    const ours = await writes(teacher, 'Lars trenger ro.')
    await comes('health')
    const before = await writes(teacher, `${CLINIC} sier ro.`, [ours])
    theClock.forward(2)
    await ask(['everyday'])
    for (const who of [hege, trond]) {
      const answers = [{ topic: 'everyday', answer: 'yes' }]
      await done('consent.answer', who, inCase({ serviceId: clinic, answers }))
    }
    theClock.forward(1)
    await writes(teacher, `${CLINIC} sa ro i forrige uke.`, [before])
    expect(await standing(trond)).toEqual(['Lars trenger ro.'])
    const his = await writes(trond, 'Ro, ja.', [ours])
    await writes(teacher, `Ro, og ${CLINIC} er med nå.`, [his])
    expect(await standing(trond)).toEqual([`Ro, og ${CLINIC} er med nå.`])
  })
  it('is not told of by the name of who does a measure for it, wherever the measure is shown', async () => {
    const { teacher, hege, trond } = lars
    await comes('health')
    await made('measure.add', teacher, {
      ...inCase({ goalId: null, title: 'Rolig start', details: null, arena: 'school', topic: 'plan' }),
      ...{ responsible: { kind: 'employee', id: nurse.id }, startsOn: today, evaluateOn: addDays(today, 30) },
    })
    const own = await opening(trond)
    const his = await everything(trond, own)
    expect(his).toContain('Rolig start')
    expect(his).not.toMatch(/Vilja|Blåklokka/u)
    for (const id of ['plan.open', 'picture.open', 'log.list'])
      expect(JSON.stringify(await done(id, hege, inCase({ limit: 50 })))).toContain('Vilja Sommer')
  })

  it('is not told of by a version that is finished because somebody signed with words about it', async () => {
    const { teacher, hege, trond } = lars
    const ours = await writes(teacher, 'Lars trenger ro.')
    await comes('health')
    const own = await opening(trond)
    const without = await everything(trond, own)
    await signs(hege, ours, `Ro, men ikke ${CLINIC}.`)
    await done('picture.finish', teacher, inCase({ statementId: ours }))
    expect(await everything(trond, own)).toBe(without)
    for (const [who, stands] of [
      [trond, null],
      [hege, { by: 'Marte Vik' }],
    ] as const)
      expect(await done('picture.open', who, inCase())).toMatchObject({ statements: [{ finished: stands }] })
  })
})
