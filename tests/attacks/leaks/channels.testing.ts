import { execFileSync } from 'node:child_process'
import { Writable } from 'node:stream'
import fc from 'fast-check'
import * as z from 'zod'
import { inTest } from '../../../src/capabilities/case/testing.ts'
import { tell } from '../../../src/capabilities/notice/index.ts'
import { NOTICE_KINDS } from '../../../src/capabilities/notice/model.ts'
import { deliverNotices } from '../../../src/capabilities/notice/testing.ts'
import { saveAnswer } from '../../../src/capabilities/privacy/store.ts'
import type { House } from '../../../src/platform/api/carry-out.ts'
import { openapi } from '../../../src/platform/api/openapi.ts'
import type { AnyOperation } from '../../../src/platform/api/operation.ts'
import { serveApi } from '../../../src/platform/api/serve.ts'
import type { Mail } from '../../../src/platform/mail/mail.ts'
import { anyInput, inputOf } from '../any-input.ts'
import type { Channel, Output } from '../leak-scan.ts'
import { SEEDED, call, done, idOf } from './marks.testing.ts'
import type { World } from './marks.testing.ts'

type Producing = (world: World) => Promise<readonly Output[]>

const DAY = 86_400_000

/** Aimed at the one child, at the other, and at random. */
function inputsFor(op: AnyOperation, { here, other, threadId, youthsThreadId }: World): readonly unknown[] {
  const ids = [here.caseId, here.childId, other.caseId, other.childId, here.school, here.teacher.id]
  const more = { limit: 50, offset: 0, name: SEEDED.name.slice(0, 5), topic: 'plan', show: 'open' }
  const aimed = [
    { of: here, threadId },
    { of: other, threadId },
    { of: other, threadId: youthsThreadId },
  ].map(({ of: { caseId, childId, guardians }, threadId: thread }) => ({
    ...{
      caseId,
      childId,
      threadId: thread,
      personId: guardians[0].id,
      ...(idOf(op) === 'oversight.wouldSee' && { kind: 'family' }),
      ...more,
      serviceId: caseId === here.caseId ? here.ppt : here.school,
    },
  }))
  return [...aimed, ...fc.sample(anyInput(inputOf(op), [...ids, ...here.guardians.map(one => one.id)]), 2)]
}

/** Every operation as everybody; the mothers and the youth only read, so that what they may meet stays as it was. */
async function outcomes(world: World): Promise<readonly Output[]> {
  const outputs: Output[] = []
  for (const op of world.operations)
    for (const [to, actor] of world.people) {
      if ((to.endsWith('mother') || to === 'youth') && op.contract['~orpc'].meta.kind === 'write') continue
      for (const input of inputsFor(op, world)) {
        const outcome = await call(world, op, actor, input).catch((error: unknown) => ({
          is: 'fault',
          why: String(error),
        }))
        const channel = outcome.is === 'done' ? 'reply' : 'refusal'
        outputs.push({ channel, to, text: JSON.stringify(outcome), where: idOf(op) })
      }
    }
  return outputs
}

/** The replies of some operations, as everybody, about both children. */
const repliesOf =
  (channel: Channel, ids: readonly string[], more: (world: World) => readonly object[]): Producing =>
  async world => {
    const outputs: Output[] = []
    for (const op of world.operations.filter(one => ids.includes(idOf(one))))
      for (const [to, actor] of world.people)
        for (const input of more(world)) {
          const outcome = await call(world, op, actor, input)
          outputs.push({ channel, to, text: JSON.stringify(outcome), where: idOf(op) })
        }
    return outputs
  }

/** Everything about one person, as data, for each of both families. */
async function packages(world: World): Promise<readonly Output[]> {
  const outputs: Output[] = []
  const { municipality } = world.here
  const by = world.here.chief.id
  for (const to of ['father', 'mother', 'other father', 'other mother']) {
    const [of, at] = to.startsWith('other') ? [world.other, to.slice(6)] : [world.here, to]
    const actor = of.guardians[at === 'mother' ? 0 : 1]
    const asked = await done(world, 'privacy.ask', actor, { kind: 'access' })
    const { id, version } = z.object({ id: z.string(), version: z.int() }).parse(asked)
    // Laid as answered: of a closed child's family only somebody who is let in around the child may answer.
    const answer = { id, version, outcome: 'granted', words: 'Ja', by, now: world.house.clock() }
    await inTest(world.house.database, municipality, tx => saveAnswer(tx, { municipality, ...answer }))
    const op = world.operations.find(one => idOf(one) === 'privacy.takePackage')
    if (op) outputs.push({ channel: 'package', to, text: JSON.stringify(await call(world, op, actor, { id })) })
  }
  return outputs
}

/** Tells everybody something of each kind about both children, so that the scan reads more than what happens to wait. */
const tellEverybody = ({ house, here, other, people }: World) =>
  inTest(house.database, here.municipality, async tx => {
    const told = { municipality: here.municipality, thingId: null, now: house.clock(), newId: house.newId }
    for (const { caseId, childId } of [here, other])
      for (const { kind, id } of people.values())
        for (const what of NOTICE_KINDS)
          await tell(tx, {
            ...{ ...told, kind: what, to: { kind, id }, dueAt: house.clock() },
            ...{ about: { kind: 'case', id: caseId }, childId },
          })
  })

/** Every notice, reminder and calendar entry that the rows would send, to whoever it goes. */
async function mails(world: World): Promise<readonly Mail[]> {
  const { house, here, jobs } = world
  const { municipality } = here
  const sent: Mail[] = []
  const sending: House = { ...house, sendMail: async mail => void sent.push(mail) }
  const work = async (name: string, job: object) => jobs.find(one => one.name === name)?.work(sending, job as never)
  await tellEverybody(world)
  // Everything that anybody was ever told is told anew in each scan, though it may be read, answered or sent already.
  const [, invitees] = await inTest(house.database, municipality, tx =>
    Promise.all([
      tx
        .updateTable('notice')
        .set({ planned_at: null, read_at: null, ended_at: null, ending: null })
        .where('municipality_id', '=', municipality)
        .execute(),
      tx
        .selectFrom('meeting_invitee')
        .select(['id', 'meeting_id'])
        .where('municipality_id', '=', municipality)
        .execute(),
    ]),
  )
  // Now, and tomorrow, when what is gathered leaves.
  for (const days of [0, 1]) {
    const at = { ...sending, clock: () => new Date(house.clock().getTime() + days * DAY) }
    await deliverNotices(at, municipality, job => work('notice.send', job))
  }
  for (const { id, meeting_id } of invitees)
    await work('meeting.calendar', { municipality, meetingId: meeting_id, inviteeId: id, sequence: 0 })
  return sent
}

/** What the server answers over HTTP where it does not answer, and what it writes about it meanwhile. */
async function overHttp(world: World): Promise<{ readonly pages: readonly Output[]; readonly log: string }> {
  const { house, operations, here, other } = world
  const lines: string[] = []
  const stream = new Writable({ write: (chunk, _encoding, next) => (lines.push(String(chunk)), next()) })
  const log = world.logger(stream)
  const app = serveApi(house, operations, async () => ({ actor: here.leader, alive: async () => true }), log)
  const about = [here, other].flatMap(({ caseId, childId }) => [
    ...[`/api/cases/${caseId}`, `/api/cases/${caseId}/blocks`, `/api/people/children/${childId}/protection`],
  ])
  const pages: Output[] = []
  for (const way of [...about, `/api/cases/${SEEDED.name.length}`, '/api/nowhere', '/api/planted', '/api/people']) {
    const answer = await app.request(way)
    pages.push({ channel: 'error page', to: 'leader', text: await answer.text(), where: way })
  }
  log.info({ requests: pages.length }, 'scanned')
  return { pages, log: lines.join('\n') }
}

/** Rows that stand outside the case's own tables, as text. */
const rows =
  (channel: Channel, query: string): Producing =>
  async ({ house, here }) => {
    const { rows: found } = await house.database.pool.query<{ row: string }>(query, [here.municipality])
    return [{ channel, to: 'the database', text: found.map(one => one.row).join('\n') || '-' }]
  }

const about = ({ here, other }: World) =>
  [here, other].map(({ caseId, childId }) => ({ caseId, childId, limit: 100, seen: 0 }))
const named = () => ['Merke', 'Pr', 'Mikkel'].map(name => ({ name, limit: 50 }))

/** How what comes out of each channel is brought about. */
export const producers: Readonly<Record<Channel, Producing>> = {
  reply: async world => (await outcomes(world)).filter(one => one.channel === 'reply'),
  refusal: async world => (await outcomes(world)).filter(one => one.channel === 'refusal'),
  search: repliesOf('search', ['person.find', 'overview.search', 'oversight.find'], named),
  'access log': repliesOf('access log', ['oversight.looks', 'oversight.seen', 'oversight.readers'], about),
  package: packages,
  mail: async world =>
    (await mails(world)).map(one => ({ channel: 'mail', to: 'a mailbox', text: JSON.stringify(one) })),
  calendar: async world => [
    { channel: 'calendar', to: 'a mailbox', text: (await mails(world)).map(one => one.ics ?? '-').join('\n') },
  ],
  'error page': async world => (await overHttp(world)).pages,
  'server log': async world => [{ channel: 'server log', to: 'the log', text: (await overHttp(world)).log }],
  'API document': async ({ operations }) => [
    { channel: 'API document', to: 'anybody', text: JSON.stringify(await openapi(operations, '0')) },
  ],
  'parts list': async ({ folder }) => [
    {
      ...{ channel: 'parts list', to: 'anybody' },
      text: execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
        ...{ cwd: folder, encoding: 'utf8', maxBuffer: 50_000_000 },
      }),
    },
  ],
  queue: rows('queue', `select data::text as row from job.job where $1::int is not null`),
  trail: rows('trail', 'select t::text as row from trail t where municipality_id = $1'),
  'kept replies': rows('kept replies', 'select a::text as row from answered a where municipality_id = $1'),
}

/** Both kinds of outcome in one round, for the whole scan. */
export async function everything(world: World): Promise<readonly Output[]> {
  const rest = Object.entries(producers).filter(([channel]) => channel !== 'reply' && channel !== 'refusal')
  const all = [await outcomes(world)]
  for (const [, produce] of rest) all.push([...(await produce(world))])
  return all.flat()
}
