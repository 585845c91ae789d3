import type { AnyOperation } from '../../platform/api/operation.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { NewId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { endNotices, handedOver, noticesRead, tell } from '../notice/index.ts'
import type { NewNotice } from '../notice/index.ts'
import { employeeById } from '../organisation/index.ts'
import { isBarred } from '../sight/index.ts'
import { meantBy } from './access.ts'
import { saveDelivered } from './clock-store.ts'
import { ANSWER_TOLD, topicsOfKind } from './model.ts'
import type { Ask, AskEnded, AskKind } from './model.ts'
import { listMine, openAsk } from './operations.ts'
import { endAsks, endLapsed, insertAsk, listOfThings, listOpenAbout, listWaiting, saveOpened } from './store.ts'
import type { NewAsk, WhichAsks } from './store.ts'

interface Asking extends Omit<NewAsk, 'id'> {
  readonly newId: NewId
  /** The topics that it is about, where it is not of the whole case. */
  readonly topics?: readonly string[]
}

/**
 * Asks somebody something, with a clock. The same thing is asked of the same receiver once while it waits, and stands once when it is asked
 * again after its day. A guardian who is
 * kept from the case, or from all topics that it is about, is never asked: the question, its notice and its place in lists would tell that there is something.
 */
export async function send(tx: Tx, asking: Asking): Promise<void> {
  const ofThat = topicsOfKind(asking.kind)
  const { topics = ofThat, ...ask } = asking
  const { municipality, now } = ask
  const asked = { municipality, about: ask.about, readerId: ask.to.id, topics, now }
  if (ask.to.kind === 'family' && (await isBarred(tx, asked))) return
  const [anew, isNew] = await Promise.all([endLapsed(tx, ask), insertAsk(tx, { ...ask, id: ask.newId() })])
  const { kind, thingId } = ask
  if (anew) await endNotices(tx, { municipality, kind, thingId, to: [ask.to.id] }, { ending: 'withdrawn', now })
  if (isNew) await tell(tx, { ...ask, topic: ofThat[0] })
}

/** The receiver has seen whatever was asked of that receiver about a thing; of one kind, where a thing is asked and told of in several ways. */
export async function markOpened(
  tx: Tx,
  at: { municipality: number; now: Date; thingId: string; toId: string; kind?: AskKind },
): Promise<boolean> {
  const which = { municipality: at.municipality, thingId: at.thingId, to: [at.toId], ...ofKind(at) }
  const [opened] = await Promise.all([saveOpened(tx, which, at.now), noticesRead(tx, which, at.now)])
  return opened
}

const ofKind = ({ kind }: { kind?: AskKind | undefined }) => (kind === undefined ? {} : { kind })

/**
 * The receiver's answer to a thing; late answers count too. With a kind only that question is answered, and whatever else was told of
 * the thing still waits. With `tell`, whoever asked is told that there is an answer, once. Answers whether there was anything to answer.
 */
export async function answerAsk(
  tx: Tx,
  answer: {
    municipality: number
    thingId: string
    toId: string
    kind?: AskKind
    state: 'accepted' | 'declined' | 'countered'
    reason?: string
    words?: string
    now: Date
  },
  { tell: telling }: { readonly tell?: TellAsker | undefined } = {},
): Promise<boolean> {
  const { municipality, thingId, toId, kind, ...ending } = answer
  const which = { municipality, thingId, ...ofKind({ kind }) }
  const [ended] = await Promise.all([
    endAsks(tx, { ...which, toId }, ending),
    endNotices(tx, { ...which, to: [toId] }, { ending: 'answered', now: answer.now }),
  ])
  if (telling) for (const one of ended) await tellAsker(tx, one, { municipality, now: answer.now, ...telling })
  return ended.length > 0
}

/** How whoever asked is told. */
interface TellAsker {
  readonly newId: NewId
  /** Who answers: nobody is told of an own answer. */
  readonly by: string
  /** Who is told where the asker has left, or is blind. */
  readonly instead?: string | undefined
  /** The asker may read no more what was asked of. */
  readonly isBlind?: boolean | undefined
}

/** The answer comes back to who asked: that there is one, and no more; what it says is read where the asker works. */
async function tellAsker(tx: Tx, ask: AskEnded, how: TellAsker & { municipality: number; now: Date }): Promise<void> {
  const { about, childId, thingId, from } = ask
  const kind = ANSWER_TOLD[ask.kind]
  if (kind === undefined || ask.state === 'countered' || from?.kind !== 'employee') return
  await tellAnswered(tx, { ...how, kind, askedBy: from.id, about, childId, thingId })
}

/** Tells an employee that there is an answer, also where the question was no ask of its own; nobody who has left, or who gave it. */
export async function tellAnswered(
  tx: Tx,
  told: Pick<NewNotice, 'municipality' | 'kind' | 'about' | 'childId' | 'thingId' | 'now'> &
    TellAsker & { readonly askedBy: string },
): Promise<void> {
  const { askedBy, by, instead, isBlind = false, ...notice } = told
  const asker = await employeeById(tx, notice.municipality, askedBy)
  const isHere = asker !== undefined && (asker.leavesAt === null || asker.leavesAt > notice.now)
  const id = isHere && !isBlind ? asker.id : instead
  if (id !== undefined && id !== by) await tell(tx, { ...notice, to: { kind: 'employee', id }, dueAt: null })
}

/**
 * Takes back what was asked: about a thing (of one kind, or whatever was told of it), or everything in a case or concern. With `tell`,
 * who had been told outside the inbox that something waits is told that it does no more.
 */
export async function withdrawAsks(
  tx: Tx,
  which: WhichAsks,
  now: Date,
  { tell: newId }: { readonly tell?: NewId | undefined } = {},
): Promise<void> {
  const { municipality } = which
  const told =
    'about' in which
      ? { municipality, about: which.about }
      : {
          municipality,
          thingId: which.thingId,
          ...ofKind(which),
          ...(which.toId === undefined ? {} : { to: [which.toId] }),
        }
  await Promise.all([
    endNotices(tx, told, { ending: 'withdrawn', now, tell: newId }),
    endAsks(tx, which, { state: 'withdrawn', now }),
  ])
}

/** What waits for an answer from this actor (and, for a leader, from the service), the most urgent first. */
export const openAsksFor = (tx: Tx, actor: Actor, limit = 100): Promise<Ask[]> =>
  listWaiting(tx, { municipality: actor.municipality, to: meantBy(actor), reader: actor.id, limit })

/** What was asked about some things (meetings, offers) and how far each has come, in the order in which it was sent. */
export const asksOfThings = (tx: Tx, municipality: number, thingIds: readonly string[]): Promise<Ask[]> =>
  listOfThings(tx, municipality, thingIds)

export { casesAsked, listDeclined, openOfKind, waitingAsk } from './store.ts'

/** What nobody has answered yet in a case or concern, the oldest first. */
export const openAsksAbout = (tx: Tx, municipality: number, about: Ask['about']): Promise<Ask[]> =>
  listOpenAbout(tx, municipality, about)
export { askAboutPerson } from './about-operations.ts'
export { askTicks } from './jobs.ts'

/** Stands behind the port of notices; called once when the server is put together. */
export function fillAskPorts(): void {
  handedOver.fill((tx, { municipality, notices, now }) => saveDelivered(tx, municipality, notices, now))
}

export const askOperations: readonly AnyOperation[] = [listMine, openAsk]
