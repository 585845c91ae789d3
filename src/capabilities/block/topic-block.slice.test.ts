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
const NURSE = 'Vilja Sommer'
const today = dayOf(theClock.now())

let lars: SharedCase
let clinic: SharedCase['ppt']
let nurse: Actor
const { call, done, made, operations } = askingIn(() => lars.house)

const reads = operations.filter(op => op.contract['~orpc'].meta.kind === 'read')
/** The looks of whoever sets it all up are the teacher's own work, and nothing of the secret. */
const others = ({ looks }: { looks: readonly { name: string }[] }) => looks.filter(one => one.name !== 'Marte Vik')
/** The reads that let somebody in. */
async function opening(who: Actor) {
  const input = { caseId: lars.caseId, childId: lars.childId, serviceId: clinic, topic: 'plan' }
  const outcomes = await Promise.all(reads.map(op => lars.act(op, who, input)))
  return reads.filter((_, at) => outcomes[at]?.is === 'done')
}
/** What they tell, with all that narrows it and with nothing of that. */
async function everything(who: Actor, of: typeof reads): Promise<string> {
  const ids = { caseId: lars.caseId, childId: lars.childId }
  const inputs = [{ ...ids, serviceId: clinic, topic: 'plan', name: 'Lars', day: today, limit: 50 }, ids]
  const told: unknown[] = []
  // What was done in this very instant is no look yet.
  theClock.forward(1 / 1440)
  for (const op of of)
    for (const input of inputs) {
      const outcome = await lars.act(op, who, input)
      const { id } = op.contract['~orpc'].meta
      const reply = outcome.is === 'done' ? outcome.reply : null
      told.push([id, outcome.is, id === 'oversight.seen' ? others(reply as Parameters<typeof others>[0]) : reply])
    }
  return JSON.stringify(told, null, 1)
}

const inCase = (input: object = {}) => ({ caseId: lars.caseId, ...input })
const block = (topic: string, over: object = {}) =>
  inCase({
    ...{ personId: lars.trond.id, code: 'PB-VIOLENCE', what: { scope: 'topic', topic } },
    ...{ reason: 'Avklares.', recheckOn: addDays(today, 20), ...over },
  })
const keptFrom = (topic: string, over: object = {}) => made('block.set', lars.teacher, block(topic, over))
/** Hege alone answers on health: he who must not know of it is not asked. */
const needNotAnswer = () =>
  made(
    'signer.except',
    lars.teacher,
    inCase({
      ...{ kind: 'without_guardian', personId: lars.trond.id, topics: ['health'] },
      ...{ reason: 'must_not_know', words: 'Må ikke vite.', to: addDays(today, 90) },
    }),
  )

const asks = (topics: readonly string[]) => lars.ask(topics, clinic)
const saysYes = (who: Actor, topics: readonly string[]) =>
  done('consent.answer', who, inCase({ serviceId: clinic, answers: topics.map(topic => ({ topic, answer: 'yes' })) }))
async function joins(): Promise<string> {
  const invited = await done('team.invite', lars.teacher, inCase({ serviceId: clinic, employeeId: nurse.id }))
  const { participantId } = invited as { participantId: string }
  await done('team.answerInvitation', nurse, inCase({ participantId, version: 1, answer: 'accept' }))
  return participantId
}

async function offers(): Promise<string> {
  const words = { reason: 'Kjenner ham best.', handOverNote: 'Det går fint.', familyView: 'Enige.' }
  const offered = await done('baton.offer', lars.teacher, inCase({ toId: nurse.id, toServiceId: clinic, ...words }))
  return (offered as { offerId: string }).offerId
}

const before = theClock.now()
afterEach(() => theClock.set(before))
beforeEach(async () => {
  lars = await aSharedCase()
  fillConcernPorts()
  const { municipality } = lars
  ;[clinic, nurse] = await inTest(lars.database, municipality, async tx => {
    const id = await aService(tx, municipality, CLINIC, 'school')
    return [id, await anEmployee(tx, { municipality, serviceId: id }, NURSE)] as const
  })
})

describe('a service that has to do with nothing but what a parent is kept from', () => {
  const marks = new RegExp(`${CLINIC}|${NURSE}`, 'u')

  it('is not there for that parent, whatever it does: every read byte for byte', { timeout: 240_000 }, async () => {
    await lars.ask()
    for (const who of [lars.hege, lars.trond]) await lars.says(who, 'yes')
    const note = inCase({ words: 'Han leker med Per.', topic: 'everyday', audience: 'everyone' })
    const { entryId } = (await done('log.write', lars.teacher, note)) as { entryId: string }
    await done('log.correct', lars.teacher, inCase({ entryId, words: 'Han leker med Per og Kari.' }))
    await keptFrom('health')
    await needNotAnswer()
    const own = await opening(lars.trond)
    const without = await everything(lars.trond, own)
    expect(without).toContain('PPT')
    const still = async () => expect(await everything(lars.trond, own)).toBe(without)

    await asks(['health'])
    await saysYes(lars.hege, ['health'])
    const participantId = await joins()
    // It looks, writes, corrects, and something more is given to it.
    for (const id of ['case.open', 'log.list', 'team.list']) await done(id, nurse, inCase())
    const hers = inCase({ words: 'Time hos oss på fredag.', topic: 'health', audience: 'everyone' })
    const { entryId: second } = (await done('log.write', nurse, hers)) as { entryId: string }
    await done('log.correct', nurse, inCase({ entryId: second, words: 'Time hos oss på mandag.' }))
    const giving = { ground: 'giver_task', to: { kind: 'service', serviceId: clinic }, purpose: 'Oppfølging.' }
    const what = { what: 'Fraværet.', necessity: 'Trengs.', proportionality: 'Bare det.' }
    const told = { topics: ['health'], telling: { told: 'told', on: today } }
    await done('disclosure.record', lars.teacher, inCase({ ...giving, ...what, ...told }))
    await still()
    // The other parent sees all of it.
    const ofHege = await everything(lars.hege, own)
    for (const read of ['team.list', 'log.list', 'home.open', 'oversight.seen', 'sharing.family', 'oversight.readers'])
      expect(JSON.stringify((JSON.parse(ofHege) as [string][]).filter(([id]) => id === read))).toMatch(marks)
    // It is asked to hold and says no; it leaves; it is asked once more, as a service.
    const offerId = await offers()
    const declined = { answer: 'decline', reason: 'no_capacity' }
    await done('baton.answer', nurse, inCase({ offerId, version: 1, ...declined }))
    await done('team.end', lars.teacher, inCase({ participantId, version: 2 }))
    await done('team.invite', lars.teacher, inCase({ serviceId: clinic }))
    await done('consent.withdraw', lars.hege, inCase({ serviceId: clinic, topics: ['health'] }))
    await still()
    expect(await opening(lars.trond)).toEqual(own)
  })

  it('is heard of from when it has to do with something that may be known, and no earlier', async () => {
    await keptFrom('health')
    await needNotAnswer()
    await asks(['health'])
    await saysYes(lars.hege, ['health'])
    await joins()
    await done('case.open', nurse, inCase())
    const read = async (id: string, who: Actor = lars.trond) => JSON.stringify(await done(id, who, inCase()))
    expect(await read('team.list')).not.toMatch(marks)
    theClock.forward(2)
    await asks(['everyday'])
    for (const who of [lars.hege, lars.trond]) await saysYes(who, ['everyday'])
    theClock.forward(1)
    await done('case.open', nurse, inCase())
    theClock.forward(1 / 1440)
    const log = await read('log.list')
    expect(log).toContain(CLINIC)
    expect(log).not.toContain('participant.joined')
    expect(await read('log.list', lars.hege)).toContain('participant.joined')
    const since = /"from":"([^"]*)"/u
    const seen = (await done('team.list', lars.trond, inCase())) as readonly { service: { name: string } }[]
    const row = JSON.stringify(seen.find(one => one.service.name === CLINIC))
    expect(since.exec(row)?.[1]?.slice(0, 10)).toBe(addDays(today, 2))
    const looks = (await done('oversight.seen', lars.trond, inCase())) as { looks: readonly { service: string }[] }
    expect(looks.looks.filter(one => one.service === CLINIC)).toHaveLength(1)
  })

  it('is known to all who see the case when it holds the baton', async () => {
    await keptFrom('health')
    await needNotAnswer()
    await asks(['health'])
    await saysYes(lars.hege, ['health'])
    await joins()
    const offerId = await offers()
    expect(JSON.stringify(await done('team.list', lars.trond, inCase()))).not.toMatch(marks)
    theClock.forward(2)
    await done('baton.answer', nurse, inCase({ offerId, version: 1, answer: 'accept' }))
    expect(JSON.stringify(await done('team.list', lars.trond, inCase()))).toMatch(marks)
    // From then: that it was asked for, and what was said to it, stays away.
    const { entries } = (await done('log.list', lars.trond, inCase())) as { entries: readonly { kind: string }[] }
    const told = entries.filter(one => marks.test(JSON.stringify(one))).map(one => one.kind)
    expect(told).toEqual(['baton.accepted'])
  })
})

describe('a topic that somebody is kept from, who must answer about it', () => {
  const exception = { words: 'Må ikke vite.', to: addDays(today, 90) }
  const waits = async (who: Actor) => ((await done('ask.mine', who)) as readonly unknown[]).length
  const asked = async (who: Actor) => {
    const { services } = (await done('sharing.family', who, inCase())) as {
      services: readonly { id: string; request: { topics: readonly string[] } | null }[]
    }
    return services.find(one => one.id === clinic)?.request?.topics ?? null
  }
  const opens = async (topic: string) => {
    const { services } = (await done('sharing.grid', lars.teacher, inCase())) as {
      services: readonly { id: string; cells: readonly { topic: string; state: string }[] }[]
    }
    return services.find(one => one.id === clinic)?.cells.find(one => one.topic === topic)?.state
  }

  it('is not asked of him: what stands is taken back, nothing new comes, and it stays closed', async () => {
    await asks(['health'])
    expect([await waits(lars.trond), await waits(lars.hege)]).toEqual([1, 1])
    await keptFrom('health')
    expect([await waits(lars.trond), await waits(lars.hege)]).toEqual([0, 1])
    expect(await asked(lars.trond)).toBeNull()
    theClock.forward(1)
    await asks(['health'])
    expect(await waits(lars.trond)).toBe(0)
    const answers = [{ topic: 'health', answer: 'yes' }]
    const tried = await call('consent.answer', lars.trond, inCase({ serviceId: clinic, answers }))
    expect(tried).toMatchObject({ refusal: { code: 'consent.not_asked' } })
    await saysYes(lars.hege, ['health'])
    expect(await opens('health')).toBe('waiting')
  })

  it('is opened by the other alone, when whoever hides it says so in the same act', async () => {
    await asks(['health'])
    await keptFrom('health', { exception })
    expect(await waits(lars.trond)).toBe(0)
    await saysYes(lars.hege, ['health'])
    expect(await opens('health')).toBe('yes')
    const { exceptions } = (await done('signer.open', lars.teacher, inCase())) as { exceptions: readonly object[] }
    expect(exceptions).toMatchObject([{ reason: 'must_not_know', topics: ['health'], words: exception.words }])
    // On the other topics he answers as before.
    await asks(['everyday'])
    expect(await waits(lars.trond)).toBe(1)
  })

  it('leaves what else was asked in the same question, which he then has answered', async () => {
    await asks(['health', 'everyday'])
    await keptFrom('health')
    expect([await waits(lars.trond), await asked(lars.trond)]).toEqual([1, ['everyday']])
    await saysYes(lars.trond, ['everyday'])
    expect([await waits(lars.trond), await asked(lars.trond)]).toEqual([0, null])
    await saysYes(lars.hege, ['health', 'everyday'])
    expect([await opens('everyday'), await opens('health')]).toEqual(['yes', 'waiting'])
  })

  it('is said of a text or of what the child has said to no effect', async () => {
    expect(await call('block.set', lars.teacher, block('', { what: { scope: 'voice' }, exception }))).toMatchObject({
      refusal: { code: 'block.no_exception' },
    })
  })
})
