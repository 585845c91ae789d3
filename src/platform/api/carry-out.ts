import { createHash } from 'node:crypto'
import type { CompiledQuery } from 'kysely'
import type * as z from 'zod'
import type { Actor, AnyActor, ChildActor } from '../../kernel/actor.ts'
import { reaches } from '../../kernel/actor.ts'
import type { OperationMeta } from '../../kernel/declare.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Ending, Tx } from '../database/transaction.ts'
import { inTransaction } from '../database/transaction.ts'
import { tellChange } from '../live/change.ts'
import type { TrailOutcome, TrailRow } from '../trail/write.ts'
import { trailStatement, writeTrail } from '../trail/write.ts'
import { claim, keep } from './answered.ts'
import type { House } from './house.ts'
import type { Answer, AnyContract, AnyOperation, Operation, Refusals } from './operation.ts'
import { Later } from './operation.ts'
import type { Outcome } from './outcome.ts'

export type { House } from './house.ts'

/** Who calls, as a session shows it. */
export interface Presented<Who = AnyActor> {
  readonly actor: Who
  /** Asks within the transaction whether the session still lives and its role still lasts: no trip of its own. */
  readonly alive: (tx: Tx) => Promise<boolean>
}

export interface Request {
  readonly actor: AnyActor | undefined
  readonly alive?: Presented['alive']
  readonly input: unknown
  readonly key?: string | undefined
  readonly requestId?: string
}

const MOST_KEY = 100

/** The one way in, without HTTP: log-in, input, transaction (claim, subject, policy, handle, reply), trail, commit. */
export async function carryOut<C extends AnyContract, S>(
  house: House,
  op: Operation<C, S> | Operation<C, S, ChildActor>,
  request: Request,
): Promise<Outcome<Answer<C>, Refusals<C>>> {
  // The one cast: the schemas have vouched for the shapes.
  return (await gate(house, op, request)) as Outcome<Answer<C>, Refusals<C>>
}

/** Whether this kind of caller is let in to this operation at all: a child at a handed screen only to what is made for it, and nobody else to that. */
export const isLetIn = (actor: AnyActor, { handed }: OperationMeta): boolean =>
  (actor.kind === 'child') === (handed === true)

/** One call on its way through the gate. */
interface Passing {
  readonly house: House
  readonly op: AnyOperation
  readonly meta: OperationMeta
  readonly actor: AnyActor
  readonly input: unknown
  readonly prepared?: unknown
  /** Told what was read beside the subject when everything says yes; then nothing is carried out. */
  readonly onlyAsks?: (beside: unknown) => void
  readonly key: string | undefined
  readonly now: Date
  readonly alive: Presented['alive'] | undefined
  readonly children: Set<string>
  /** The concerns that the act was about, besides what its input names. */
  readonly concerns: Set<string>
  /** The other cases in which the act writes, besides the one that its input names. */
  readonly cases: Set<string>
  readonly row: (outcome: TrailOutcome, reason: string | null) => TrailRow
}

async function gate(house: House, op: AnyOperation, request: Request): Promise<Outcome> {
  const { meta, inputSchema } = op.contract['~orpc']
  const { actor, key } = request
  // A screen that was handed to a child is no log-in to anything else.
  const isOut = !actor || !reaches(actor.level, meta.login) || (actor.kind === 'child' && !isLetIn(actor, meta))
  if (isOut) return { is: 'not logged in', needs: meta.login }
  const unwritable = unwritableIn(request.input, '')
  if (unwritable !== undefined) return { is: 'invalid', fields: [{ path: unwritable, code: 'unwritable' }] }
  const parsed = (inputSchema as z.ZodType | undefined)?.safeParse(request.input ?? {})
  if (parsed && !parsed.success) return { is: 'invalid', fields: fieldsOf(parsed.error) }
  if (meta.kind === 'write' && (!key || key.length > MOST_KEY))
    return { is: 'invalid', fields: [{ path: 'Idempotency-Key', code: 'required' }] }
  const passing = enter(house, op, actor, parsed?.data, request)
  const outcome = await madeLast(op, await goThrough(passing))
  if (outcome.is === 'hidden') await writeTrail(house.database, passing.row(outcome.because, outcome.reason))
  // What leaves no row when it is done leaves none when it is not, nor when it is sent again.
  if (outcome.is === 'refused' && !meta.quiet)
    await writeTrail(house.database, passing.row('refused', outcome.refusal.code))
  return outcome
}

/** What a reply is, by its declaration. */
const replyOf = ({ contract }: AnyOperation, result: unknown): unknown =>
  (contract['~orpc'].outputSchema as z.ZodType | undefined)?.parse(result)

/** What takes time is made after the commit. */
const madeLast = async (op: AnyOperation, outcome: Outcome): Promise<Outcome> =>
  outcome.is === 'done' && outcome.reply instanceof Later
    ? { is: 'done', reply: replyOf(op, await outcome.reply.make()) }
    : outcome

/** In one transaction; in two where something must be prepared, and only for who is let in by the first. */
async function goThrough(passing: Passing): Promise<Outcome> {
  const { house, op, actor, input, now } = passing
  const through = (one: Passing) =>
    inTransaction(house.database, { municipality: actor.municipality, now }, tx => pass(tx, one))
  if (op.prepare?.isNeeded(input) !== true) return await through(passing)
  let letIn: { readonly beside: unknown } | undefined
  const asked = await through({ ...passing, onlyAsks: beside => void (letIn = { beside }) })
  if (!letIn) return asked
  const prepared: unknown = await op.prepare.make(input, { actor: actor as Actor, beside: letIn.beside })
  if (prepared instanceof Refusal) return { is: 'refused', refusal: prepared }
  return await through({ ...passing, prepared })
}

/** The first field with a character that no text can hold (PostgreSQL knows no zero character). */
function unwritableIn(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inside] of Object.entries(value)) {
    const found = unwritableIn(inside, path === '' ? name : `${path}.${name}`) ?? unwritableIn(name, path)
    if (found !== undefined) return found
  }
  return undefined
}

const fieldsOf = (error: z.ZodError) => error.issues.map(({ path, code }) => ({ path: path.join('.'), code }))

function enter(house: House, op: AnyOperation, actor: AnyActor, input: unknown, request: Request): Passing {
  const { meta } = op.contract['~orpc']
  const now = house.clock()
  const [children, concerns, cases] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const aboutId = (input as Record<string, unknown> | undefined)?.[`${meta.about}Id`]
  const row: Passing['row'] = (outcome, reason) => ({
    municipality: actor.municipality,
    at: now,
    actor,
    operation: meta.trail,
    outcome,
    reason,
    about: meta.about,
    aboutId: typeof aboutId === 'string' ? aboutId : null,
    children: outcome === 'done' ? [...children] : [],
    requestId: request.requestId ?? '-',
  })
  const key = meta.kind === 'write' ? request.key : undefined
  return { house, op, meta, actor, input, key, now, alive: request.alive, children, concerns, cases, row }
}

/** What is a child's own is there for nobody who logs in. */
const CHILDS_OWN: Outcome = { is: 'hidden', because: 'denied', reason: 'child_screen.not_handed' }

async function pass(tx: Tx, passing: Passing): Promise<Ending<Outcome>> {
  const { op, actor, input, now, row } = passing
  const living = passing.alive ? passing.alive(tx) : true
  if (!isLetIn(actor, passing.meta)) {
    const alive = await living
    return drop(alive ? CHILDS_OWN : { is: 'not logged in', needs: passing.meta.login })
  }
  if (op.list) {
    const [alive, ending] = await Promise.all([
      living,
      judge(tx, passing, { subject: null, beside: undefined, held: false }),
    ])
    return alive ? ending : drop({ is: 'not logged in', needs: passing.meta.login })
  }
  const [alive, before, subject, beside, held] = await Promise.all([
    living,
    claimFor(tx, passing), // one trip: each waits in line behind the one before
    op.subject(tx, input, actor, now),
    op.beside?.(tx, input, actor, now),
    isHeld(tx, passing),
  ])
  if (!alive) return drop({ is: 'not logged in', needs: passing.meta.login })
  if (before === 'reused') return drop({ is: 'refused', refusal: new Refusal('key.reused', undefined) })
  if (typeof before === 'object') {
    const last = passing.meta.quiet ? [] : [trailStatement(row('replayed', null))]
    return { keep: true, value: { is: 'done', reply: before.reply }, last }
  }
  if (subject === undefined) return drop({ is: 'hidden', because: 'absent', reason: 'absent' })
  return await judge(tx, passing, { subject, beside, held })
}

/** Whether a write about a case must wait; what a child says never does. An autosave and a read go on: what is stored may be stored and looked at. */
const isHeld = async (
  tx: Tx,
  { house, meta, actor, input, now }: Passing,
  { caseId } = input as { caseId?: string | undefined },
) => {
  if (actor.kind === 'child') return undefined
  const asks = meta.kind === 'write' && !meta.quiet && meta.about === 'case' && caseId !== undefined
  return asks ? house.heldBack?.(tx, actor, { operation: meta.id, caseId, now }) : undefined
}

/** What is known when the policy is asked. */
interface Known {
  readonly subject: unknown
  readonly beside: unknown
  readonly held: boolean | undefined
}

async function judge(tx: Tx, passing: Passing, known: Known): Promise<Ending<Outcome>> {
  const verdict = passing.op.allow(passing.actor, known.subject, passing.now)
  if (!verdict.allowed) return drop({ is: 'hidden', because: 'denied', reason: verdict.reason })
  passing.op.alsoIn?.(known.subject).forEach(id => passing.cases.add(id))
  const elsewhere = await Promise.all([...passing.cases].map(caseId => isHeld(tx, passing, { caseId })))
  if (known.held || elsewhere.includes(true))
    return drop({ is: 'refused', refusal: new Refusal('case.restricted', undefined) })
  if (passing.onlyAsks) {
    passing.onlyAsks(known.beside)
    return drop(ASKED)
  }
  return await handle(tx, passing, known, verdict.reason)
}

/** Answered to nobody: what is carried out comes after. */
const ASKED: Outcome = { is: 'done', reply: undefined }

async function handle(tx: Tx, passing: Passing, known: Known, reason: string): Promise<Ending<Outcome>> {
  const { house, op, meta, actor, input, prepared, key, now, children, concerns, row } = passing
  const result = await op.handle({
    tx,
    actor,
    now,
    input,
    ...{ subject: known.subject, beside: known.beside, prepared },
    newId: house.newId,
    secrets: house.secrets,
    baseUrl: house.baseUrl,
    enqueue: house.enqueueIn(tx),
    showed: ids => ids.forEach(id => children.add(id)),
    alsoAbout: id => void concerns.add(id),
  })
  if (result instanceof Refusal) return drop({ is: 'refused', refusal: result })
  if (result instanceof Later && meta.kind === 'write') throw new Error(`${meta.id}: the reply of a write is kept`)
  // Parsed before the commit: a reply that does not fit is an error, and nothing is written.
  const reply = result instanceof Later ? result : replyOf(op, result)
  const last = meta.quiet ? [] : [trailStatement(row('done', reason))]
  if (key !== undefined) last.unshift(keep(actor, key, reply), ...following(passing))
  return { keep: true, value: { is: 'done', reply }, last }
}

function following({ house, meta, actor, input, concerns, cases }: Passing): readonly CompiledQuery[] {
  const { caseId, concernId } = input as { caseId?: string; concernId?: string }
  if (meta.quiet) return []
  if (meta.about === 'case' && caseId !== undefined) {
    const { municipality } = actor
    // In one order, so that two who write in the same cases do not wait for each other.
    return [...cases.add(caseId)]
      .toSorted()
      .flatMap(id => [
        ...(house.afterCase ? [house.afterCase(municipality, id)] : []),
        tellChange({ municipality, caseId: id }),
      ])
  }
  const { afterConcern, afterMunicipality } = house
  if (meta.about === 'municipality') return afterMunicipality ? [afterMunicipality(actor.municipality)] : []
  if (meta.about === 'concern' && concernId !== undefined) concerns.add(concernId)
  return afterConcern ? [...concerns].map(id => afterConcern(actor.municipality, id)) : []
}

const claimFor = async (tx: Tx, { key, actor, meta, input, now }: Passing) =>
  key === undefined ? undefined : claim(tx, { actor, key, operation: meta.id, digest: digestOf(meta.id, input), now })

const digestOf = (id: string, input: unknown) =>
  createHash('sha256')
    .update(JSON.stringify([id, input]))
    .digest('base64')

const drop = (value: Outcome): Ending<Outcome> => ({ keep: false, value })
