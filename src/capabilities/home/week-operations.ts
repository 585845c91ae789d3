import type { Actor } from '../../kernel/actor.ts'
import { addDays, dayOf, startOf } from '../../kernel/time.ts'
import { operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { settingsOf } from '../settings/index.ts'
import { isKnown, knownAmong, shownTo } from '../sight/index.ts'
import type { Told } from '../sight/model.ts'
import { maySeeOwnHome } from './access.ts'
import * as api from './api.ts'
import { findOwnChildren } from './operations.ts'
import type { OwnChild } from './operations.ts'
import * as store from './store.ts'
import * as rules from './week-rules.ts'
import * as weekly from './week-store.ts'

/** A child of the reader's about whom there is an open case. */
type InCase = OwnChild & { readonly own: NonNullable<OwnChild['own']> }
const isOpen = (child: OwnChild): child is InCase => child.own !== undefined && child.own.closedAt === null

const DAYS = 7

async function findWeek(tx: Tx, _: unknown, actor: Actor, now: Date) {
  const found = await findOwnChildren(tx, {}, actor, now)
  return (found?.children ?? []).filter(isOpen)
}

interface Around {
  readonly holders: Awaited<ReturnType<typeof store.holdersOfCases>>
  readonly helpers: Awaited<ReturnType<typeof store.helpersInCases>>
}

/** Who holds and helps around each child, as far as the reader may know of them. */
const helpingIn = (children: readonly InCase[], { holders, helpers }: Around, now: Date): readonly rules.Helping[] =>
  children.flatMap(({ id: childId, own }) => {
    const here = <Row extends { readonly caseId: string }>(all: readonly Row[]) =>
      all.filter(one => one.caseId === own.caseId)
    return [
      ...here(holders).map(one => ({ ...one, employeeId: one.id, childId, holds: true })),
      ...knownAmong(own.sight, now, here(helpers)).map(one => ({ ...one, childId, holds: false })),
    ]
  })

/** What there is in some cases, as it stands in the tables: what the reader may not know is taken out after. */
async function load(tx: Tx, cases: store.InCases & { readonly me: string; readonly from: Date; readonly until: Date }) {
  const [meetings, measures, wants, pairs, holders, helpers] = await Promise.all([
    weekly.meetingsWithin(tx, cases),
    weekly.measuresNow(tx, cases),
    weekly.ownWants(tx, cases),
    weekly.togetherIn(tx, cases),
    store.holdersOfCases(tx, cases),
    store.helpersInCases(tx, cases),
  ])
  return { meetings, measures, wants, pairs, holders, helpers }
}

/** A measure as the reader may know who does it. */
function done<Row extends weekly.MeasureRow & { readonly child: InCase }>(row: Row, now: Date) {
  const { weekdays, beginsAt, endsAt, familyMinutes, member, doneBy, doneById, waits, whoId, ...one } = row
  // Who put a measure on somebody may be known where the service that does it is not.
  const service = doneById !== null && isKnown(row.child.own.sight, now, doneById, now) ? doneBy : null
  return {
    ...one,
    byFamily: member !== null,
    // Who is asked and has not said yes does not do it, and nobody is told who that is: the same after a no as before it.
    ...(waits ? { whoId: null, who: null } : { whoId, who: member ?? service }),
    week: weekdays && { weekdays, beginsAt, endsAt, familyMinutes: familyMinutes ?? 0 },
  }
}

export const week = operation(api.week, {
  subject: findWeek,
  allow: maySeeOwnHome,
  handle: async ({ tx, actor, now, input, subject: children, showed }) => {
    showed(children.map(one => one.id))
    const { municipality, id: me } = actor
    const from = rules.mondayOf(input.day ?? dayOf(now))
    const [earlier, later] = [addDays(from, -DAYS), addDays(from, DAYS)]
    const cases = { municipality, caseIds: children.map(one => one.own.caseId) }
    const read = { ...cases, me, from: startOf(from), until: startOf(later) }
    const [found, settings] = await Promise.all([load(tx, read), settingsOf(tx, municipality, now)])
    const { meetings, measures, wants, pairs, holders, helpers } = found
    const inCases = new Map(children.map(one => [one.own.caseId, one]))
    const known = <Row extends Told & { readonly caseId: string }>(rows: readonly Row[]) =>
      rows.flatMap(row => {
        const child = inCases.get(row.caseId)
        return child && shownTo(actor, child.own.sight, now, row) ? [{ ...row, childId: child.id, child }] : []
      })
    const told = known(measures).map(one => done(one, now))
    // Where a protected child meets, only those who are called are told.
    const called = known(meetings).map(one => ({
      ...one,
      place: one.child.own.isProtected && !one.called ? null : one.place,
    }))
    const { once, standsFor } = rules.servedOnce(
      told.map(({ childId, ...one }) => ({ ...one, childIds: [childId] })),
      from,
    )
    const items = rules.itemsOf({ meetings: called, measures: once }, from, me)
    const demands = rules.demandsOf(once, me)
    const together = new Set(pairs.map(({ first, second }) => rules.pairKey(standsFor(first), standsFor(second))))
    return {
      ...{
        days: rules.daysFrom(from),
        earlier,
        later,
        items,
        demands,
        clashes: rules.clashesIn(items, together),
        limit: settings.familyWeekMinutes,
      },
      children: children.map(({ id, name }) => ({ id, name })),
      wants: known(wants).map(({ id, childId, words }) => ({ id, childId, words })),
      minutes: demands.reduce((sum, one) => sum + one.minutes, 0),
      contacts: rules.contactsOf(helpingIn(children, { holders, helpers }, now)),
    }
  },
})
