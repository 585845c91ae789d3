import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import fc from 'fast-check'
import pino from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { compose } from '../../src/apps/server/compose.ts'
import { aCase, inTest } from '../../src/capabilities/case/testing.ts'
import { renewForChild } from '../../src/capabilities/sharing/index.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { read } from '../../src/kernel/declare.ts'
import { addDays, dayOf } from '../../src/kernel/time.ts'
import { allow } from '../../src/kernel/policy.ts'
import type { House } from '../../src/platform/api/carry-out.ts'
import { carryOut } from '../../src/platform/api/carry-out.ts'
import type { AnyOperation } from '../../src/platform/api/operation.ts'
import { listing } from '../../src/platform/api/operation.ts'
import { serveApi } from '../../src/platform/api/serve.ts'
import type { Mail } from '../../src/platform/mail/mail.ts'
import { aHouse, theClock } from '../house.ts'
import { anyInput } from './any-input.ts'
import type { Schema } from './any-input.ts'
import { differencesIn, leaksIn } from './leak-scan.ts'
import type { Mark, Output } from './leak-scan.ts'

const { operations, jobs } = compose()
const idOf = (op: AnyOperation) => op.contract['~orpc'].meta.id
const called = new Map(operations.map(op => [idOf(op), op]))

// Seeded, and found nowhere else. The child is closed to all but its teacher; the father is kept out; one note is for own service.
const NAME = 'Merkesara'
const ADDRESS = 'Merkelia 77'
const NOTE = 'Merkenotat om angst'
const PLACE = 'Merkekroken møterom'
const THREAT = 'Merketrussel fra far'

let house: House
let here: Awaited<ReturnType<typeof aCase>>
let there: Awaited<ReturnType<typeof aCase>>
let people: ReadonlyMap<string, Actor>
const outputs: Output[] = []
let views: readonly ReadonlyMap<string, string>[]

const call = (op: AnyOperation, actor: Actor, input: unknown) =>
  carryOut(house, op, { actor, input, key: randomUUID(), requestId: 'leaks' })
const done = async (id: string, actor: Actor, input: object) => {
  const op = called.get(id)
  const outcome = op && (await call(op, actor, input))
  if (outcome?.is !== 'done') throw new Error(`${id}: ${JSON.stringify(outcome)}`)
  return outcome.reply
}

/** The teacher, and the mother for what is not her child's teacher's alone. */
const marks: readonly Mark[] = [
  { what: 'the name', text: NAME, mayReach: to => to === 'teacher' || to === 'mother' },
  { what: 'the address', text: ADDRESS, mayReach: () => false },
  { what: 'the note for own service', text: NOTE, mayReach: to => to === 'teacher' },
  { what: 'the meeting place', text: PLACE, mayReach: () => false },
  { what: 'why it is closed', text: THREAT, mayReach: to => to === 'teacher' },
]

/** What a leader's and others' numbers say, before and after. */
async function viewsNow(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const name of ['leader', 'colleague', 'chief', 'coordinator', 'father'])
    for (const [id, input] of [
      ['overview.unit', {}],
      ['ask.mine', {}],
      ['person.find', { name: '' }],
    ] as const) {
      const [op, actor] = [called.get(id), people.get(name)]
      if (op && actor) found.set(`${name} ${id}`, JSON.stringify(await call(op, actor, input)))
    }
  return found
}

beforeAll(async () => {
  house = await aHouse()
  there = await aCase(house.database)
  here = await aCase(house.database, { childName: `${NAME} Prøve`, birthDate: '2015-02-03' })
  const { municipality, childId, caseId, guardians, teacher } = here
  people = new Map<string, Actor>([
    ...(['leader', 'colleague', 'chief', 'coordinator', 'adviser', 'pptLeader'] as const).map(
      name => [name, here[name]] as const,
    ),
    ['administrator', { ...here.chief, role: 'administrator' }],
    ['bti coordinator', { ...here.chief, role: 'bti_coordinator' }],
    ['other municipality', there.teacher],
    ['father', guardians[1]],
    ['mother', guardians[0]],
  ])
  await inTest(house.database, municipality, async tx => {
    const change = { address: ADDRESS, place_id: here.school }
    await tx
      .updateTable('child')
      .set(change)
      .where('municipality_id', '=', municipality)
      .where('id', '=', childId)
      .execute()
    await renewForChild(tx, { municipality, childId, now: theClock.now(), newId: randomUUID })
  })
  const why = { childId, because: THREAT }
  const opened = z
    .object({ guardians: z.array(z.object({ personId: z.string(), guardianshipId: z.string(), version: z.int() })) })
    .parse(await done('person.open', teacher, { childId }))
  const father = opened.guardians.find(one => one.personId === guardians[1].id)
  await done('person.tighten', teacher, { ...why, grade: 'strictly_confidential' })
  await done('person.keepOut', teacher, { ...why, guardianshipId: father?.guardianshipId, version: father?.version })
  const before = await viewsNow()
  await done('log.write', teacher, { caseId, words: NOTE, topic: 'plan', audience: 'own_service' })
  await done('meeting.call', teacher, meetingInput())
  views = [before, await viewsNow()]
  await everyReply()
  await everyMail()
  await everyPackage()
  await everyError()
}, 240_000)

const meetingInput = () => ({
  ...{
    caseId: here.caseId,
    kind: 'cooperation',
    purpose: 'Møte',
    on: dayAhead(),
    from: '09:00',
    to: '10:00',
    place: PLACE,
  },
  ...{ minutesBy: here.teacher.id, chosen: [{ kind: 'guardian', personId: here.guardians[0].id }] },
  agenda: [{ words: 'Skoledagen', because: 'own', sourceId: null }],
})

const dayAhead = () => addDays(dayOf(theClock.now()), 14)

const inputsOf = (op: AnyOperation, ids: readonly string[]) => {
  const schema = z.toJSONSchema(op.contract['~orpc'].inputSchema as z.ZodType, { io: 'input', unrepresentable: 'any' })
  const some = fc.sample(anyInput(schema as Schema, ids), { seed: 7, numRuns: 2 })
  const aimed = { caseId: here.caseId, childId: here.childId, limit: 50, offset: 0, name: NAME.slice(0, 5) }
  return [aimed, ...some]
}

/** Every operation as every person, aimed at the child and at random; the mother only reads. */
async function everyReply() {
  const ids = [here.caseId, here.childId, here.school, here.teacher.id, here.guardians[0].id, here.guardians[1].id]
  for (const op of operations)
    for (const [to, actor] of people) {
      if (to === 'mother' && op.contract['~orpc'].meta.kind === 'write') continue
      for (const input of inputsOf(op, ids)) {
        const outcome = await call(op, actor, input).catch((error: unknown) => ({ is: 'fault', why: String(error) }))
        // What somebody sends is theirs: the search word is not a leak.
        outputs.push({ channel: `reply of ${idOf(op)}`, to, text: JSON.stringify(outcome) })
      }
    }
}

/** Everything about one person, for each of the family: as data, and to read. */
async function everyPackage() {
  const officer: Actor = { ...there.chief, municipality: here.municipality, role: 'privacy_officer' }
  for (const [to, actor] of [
    ['father', here.guardians[1]],
    ['mother', here.guardians[0]],
  ] as const) {
    // Names and places that the package is made of stand as text in the data; the print is packed, so its words are read there.
    const asked = await done('privacy.ask', actor, { kind: 'access' })
    const { id, version } = z.object({ id: z.string(), version: z.int() }).parse(asked)
    await done('privacy.answer', officer, { id, version, outcome: 'granted', words: 'Ja' })
    const taken = JSON.stringify(await done('privacy.takePackage', actor, { id }))
    outputs.push({ channel: 'package', to, text: taken })
  }
}

/** Every notice, calendar entry and reminder that the rows would send, to whoever it goes. */
async function everyMail() {
  const { municipality } = here
  const mails: Mail[] = []
  const sending: House = { ...house, sendMail: async mail => void mails.push(mail) }
  const work = async (name: string, job: object) => {
    const handler = jobs.find(one => one.name === name)
    await handler?.work(sending, job as never)
  }
  const [asks, invitees] = await inTest(house.database, municipality, tx =>
    Promise.all([
      tx.selectFrom('ask').select('id').where('municipality_id', '=', municipality).execute(),
      tx
        .selectFrom('meeting_invitee')
        .select(['id', 'meeting_id'])
        .where('municipality_id', '=', municipality)
        .execute(),
    ]),
  )
  for (const { id } of asks) await work('ask.notify', { municipality, askId: id })
  for (const { id, meeting_id } of invitees)
    await work('meeting.calendar', { municipality, meetingId: meeting_id, inviteeId: id, sequence: 0 })
  expect(asks.length + invitees.length).toBeGreaterThan(0)
  const bare = `Samspor\n${house.baseUrl}\n`
  expect([...new Set(mails.map(mail => mail.text))]).toEqual([bare])
  for (const mail of mails) outputs.push({ channel: 'mail', to: 'a mailbox', text: JSON.stringify(mail) })
  outputs.push({ channel: 'calendar', to: 'a mailbox', text: mails.map(mail => mail.ics ?? '').join('\n') })
}

/** Error pages and the server's own log, over HTTP. */
async function everyError() {
  const lines: string[] = []
  const stream = new Writable({ write: (chunk, _encoding, next) => (lines.push(String(chunk)), next()) })
  const actor = here.leader
  const app = serveApi(
    house,
    operations,
    async () => ({ actor, alive: async () => true }),
    pino({ level: 'trace' }, stream),
  )
  const ways = [
    `/api/cases/${here.caseId}`,
    `/api/people/children/${here.childId}`,
    `/api/people/children/${here.childId}/protection`,
  ]
  for (const way of [...ways, `/api/cases/${NAME.length}`, '/api/nowhere']) {
    const answer = await app.request(way)
    outputs.push({ channel: 'error page', to: 'leader', text: await answer.text() })
  }
  outputs.push({ channel: 'log', to: 'the log', text: lines.join('\n') })
}

describe('the leak scan', () => {
  it('asks every operation as everybody, and finds no mark anywhere', () => {
    expect(outputs.length).toBeGreaterThan(operations.length * people.size)
    expect([...new Set(leaksIn(outputs, marks))]).toEqual([])
  })

  it('would have met the marks: the one who may, does', async () => {
    const { caseId, childId } = here
    const texts = [
      await done('person.open', here.teacher, { childId }),
      await done('log.list', here.teacher, { caseId }),
      await done('person.openProtection', here.teacher, { childId }),
    ].map(reply => JSON.stringify(reply))
    expect(texts.join()).toContain(NAME)
    expect(texts.join()).toContain(NOTE)
    expect(texts.join()).toContain(THREAT)
    expect(outputs.filter(one => one.to === 'mother' && one.text.includes(NAME)).length).toBeGreaterThan(0)
  })

  it('sees no number move when something happens in the child’s case', () => {
    const [before, after] = views
    expect(before?.size).toBe(15)
    expect(differencesIn(before ?? new Map(), after ?? new Map())).toEqual([])
  })

  it('keeps neither address nor meeting place in any row', async () => {
    const rows = await inTest(house.database, here.municipality, async tx => [
      await tx.selectFrom('child').selectAll().where('municipality_id', '=', here.municipality).execute(),
      await tx.selectFrom('meeting').selectAll().where('municipality_id', '=', here.municipality).execute(),
    ])
    expect(rows[1]?.length).toBe(1)
    expect(JSON.stringify(rows)).not.toContain(ADDRESS)
    expect(JSON.stringify(rows)).not.toContain(PLACE)
  })
})

describe('a planted leak is caught', () => {
  const declared = read('planted.leak', '/planted', { login: 'low', trail: 'planted.leak', about: 'actor' })
    .input(z.object({}))
    .output(z.object({ words: z.string() }))
  const planted = (words: string) =>
    listing(declared, { allow: () => allow('planted'), handle: async () => ({ words }) }) as AnyOperation
  const replyOf = async (words: string): Promise<Output> => ({
    ...{ channel: 'reply of planted.leak', to: 'leader' },
    text: JSON.stringify(await call(planted(words), here.leader, {})),
  })

  it.each(marks.map(mark => [mark.what, mark.text]))('in a reply: %s', async (what, text) => {
    expect(leaksIn([await replyOf(`Her er ${text}.`)], marks)).toEqual([
      `${what} reached leader by reply of planted.leak`,
    ])
  })

  it.each([
    ['mail', `Møte om ${NAME}`],
    ['calendar', `BEGIN:VEVENT\r\nSUMMARY:Møte om Merke\r\n sara\r\nEND:VEVENT`],
    ['address', `/barn?navn=${encodeURIComponent(ADDRESS)}`],
    ['quoted-printable', 'Merkelia=2077'],
    ['log', `{"level":30,"msg":"${NAME.toUpperCase()} was opened"}`],
    ['error page', `<p>${NOTE}</p>`],
  ])('by %s', (channel, text) => {
    expect(leaksIn([{ channel, to: 'leader', text }], marks)).toHaveLength(1)
  })

  it('by a number that moves', () => {
    const [before] = views
    const moved = new Map([...(before ?? new Map<string, string>()), ['leader overview.unit', '{"openCases":1}']])
    expect(differencesIn(before ?? new Map(), moved)).toEqual(['leader overview.unit'])
  })
})
