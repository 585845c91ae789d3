import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { getCase, lockCase, sightChanged } from '../../case/index.ts'
import type { ActInCase } from '../../case/index.ts'
import { availabilityOf, employeesOfService } from '../../organisation/index.ts'
import { circleOf, kinAmong } from '../../sight/index.ts'
import { afterChange, baseAt, changeTo, isNothing, runningAt } from '../chain-rules.ts'
import { stretchesFrom } from '../coming-rules.ts'
import type { Coming } from '../coming-rules.ts'
import { withNews } from '../news-rules.ts'
import type { News } from '../news-rules.ts'
import type { Base, Because, Holding, Offer } from '../model.ts'
import { holdersOf, saveChange } from '../store/chain.ts'
import { offersOf } from '../store/offer.ts'
import { blindAmong } from './blind.ts'
import { piecesOf } from './pieces.ts'
import { tellChange } from './tell.ts'

/** What is different from what the rows say. */
export interface Arrangement {
  /** A new base: who has just accepted, or null when nobody is accepted any more. Left out: as the chain says. */
  readonly base?: Base | null
  /** Why nobody is accepted, when the base is null. */
  readonly without?: Because
  /** Who does it; the clock if a rule does. */
  readonly by?: Actor
  /** What is about to be written about somebody who leaves or is away. */
  readonly news?: News
  /** Who holds if there is nobody at all to act by rule. */
  readonly lastResort?: { readonly employeeId: string; readonly serviceId: string }
}

/**
 * Makes the chain of a case what it must be from now on: the one way in which periods are written.
 * One act at a time per case. Answers the periods that were added.
 */
export async function arrange(tx: Tx, act: ActInCase, how: Arrangement = {}): Promise<readonly Holding[]> {
  const { municipality, caseId, now, newId } = act
  const [, [chain, childCase, offers]] = await Promise.all([
    lockCase(tx, municipality, caseId),
    Promise.all([
      holdersOf(tx, municipality, [caseId]),
      getCase(tx, municipality, caseId),
      offersOf(tx, municipality, caseId),
    ]),
  ])
  const at = notBefore(chain, now)
  const base = how.base === undefined ? baseAt(chain, at) : how.base
  const running = runningAt(chain, at)
  const without = how.without ?? running?.because ?? 'opened'
  const coming = await comingOf(
    tx,
    { ...act, now: at },
    { base, without, offers, childId: childCase.childId, news: how.news },
  )
  const circle = await circleOf(tx, municipality, childCase.childId)
  const pieces = await piecesOf(tx, municipality, {
    stretches: stretchesFrom(at, coming),
    coming,
    ownerServiceId: childCase.ownerServiceId,
    lastResort: how.lastResort ?? (running && { employeeId: running.holderId, serviceId: running.serviceId }),
    news: how.news,
    circle: circle?.map(one => one.employeeId),
  })
  const change = changeTo(chain, at, pieces)
  if (isNothing(change)) return []
  const next = afterChange(chain, change, caseId, newId)
  const added = next.filter(one => !chain.some(before => before.id === one.id))
  await saveChange(tx, act, change, added)
  await tellChange(tx, act, { childCase, change, added, chain, by: how.by ?? 'clock' })
  await sightChanged(tx, { ...act, now: at })
  return added
}

/** Two acts may have read their clocks in the other order than they got their turn: what was accepted is never undone. */
const notBefore = (chain: readonly Holding[], now: Date): Date =>
  chain.reduce((latest, one) => (one.acceptedAt !== null && one.acceptedAt > latest ? one.acceptedAt : latest), now)

async function comingOf(
  tx: Tx,
  act: ActInCase,
  from: { base: Base | null; without: Because; offers: readonly Offer[]; childId: string; news: News | undefined },
): Promise<Coming> {
  const { municipality, now } = act
  const { base, without, offers, childId, news } = from
  const [kin, colleagues] = await Promise.all([
    kinAmong(tx, municipality, childId),
    base ? employeesOfService(tx, municipality, base.serviceId, now) : [],
  ])
  const agreements = base ? agreementsFor(offers, base) : []
  const ids = [...new Set([...colleagues.map(one => one.id), ...agreements.map(one => one.employeeId)])]
  const people = base ? [...new Set([base.holderId, ...ids])] : ids
  const deputies = [...agreements, ...(base ? ids.map(employeeId => ({ employeeId, serviceId: base.serviceId })) : [])]
  const never = [...kin, ...(await blindAmong(tx, act, deputies))]
  const availability = people.length > 0 ? await availabilityOf(tx, municipality, people) : []
  return {
    base,
    without,
    agreements,
    never,
    availability: withNews(availability, news),
    colleagues: colleagues.map(one => one.id),
  }
}

/** The deputies who said yes to stand in for the one who holds, since that one accepted. */
const agreementsFor = (offers: readonly Offer[], base: Base) =>
  offers.flatMap(one => {
    const { kind, state, forId, answeredAt, deputyFrom, deputyTo } = one
    if (kind !== 'deputy' || state !== 'accepted' || forId !== base.holderId) return []
    if (!answeredAt || !deputyFrom || !deputyTo || answeredAt < base.acceptedAt) return []
    return [
      { employeeId: one.toId, serviceId: one.toServiceId, acceptedAt: answeredAt, from: deputyFrom, to: deputyTo },
    ]
  })
