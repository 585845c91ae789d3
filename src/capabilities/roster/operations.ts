import { Refusal, refuse } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { listing } from '../../platform/api/operation.ts'
import { readCsv } from '../../platform/csv.ts'
import { isIdentityNumber } from '../../platform/secrets/identity-number.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { allServices, everybody } from '../organisation/index.ts'
import { mayImport } from './access.ts'
import * as api from './api.ts'
import { bringPeople, bringServices } from './carry-out-operations.ts'
import type { Roster, RosterLine } from './model.ts'
import { planPeople } from './person-rules.ts'
import { planServices } from './service-rules.ts'
import { rosterOf } from './words.ts'

/** The file in our words. */
function readRoster(text: string) {
  const table = readCsv(text)
  if (!table) return refuse('roster.not_a_table')
  return rosterOf(table) ?? refuse('roster.heads_unknown')
}

/** What a file would do now, and how. */
async function planOf(tx: Tx, roster: Roster, { municipality, now }: { municipality: number; now: Date }) {
  const [services, people] = await Promise.all([
    allServices(tx, municipality),
    roster.kind === 'people' ? everybody(tx, municipality, now) : [],
  ])
  if (roster.kind === 'services')
    return { kind: 'services' as const, services, steps: planServices(roster.lines, services) }
  const known = people.map(one => ({
    employee: one,
    hasLogin: one.canLogIn,
    roles: one.roles.map(role => ({ ...role, employeeId: one.id })),
  }))
  const steps = planPeople(roster.lines, { services, people: known, today: dayOf(now), isIdentityNumber })
  return {
    kind: 'people' as const,
    steps: steps.map((step, at) => ({ ...step, email: roster.lines[at]?.email ?? '' })),
  }
}

const linesOf = (steps: readonly { line: RosterLine }[]) =>
  steps.map(one => one.line).toSorted((a, b) => a.line - b.line)

/** Shows what a file would do. */
export const previewRoster = listing(api.previewRoster, {
  allow: mayImport,
  handle: async ({ tx, actor, now, input }) => {
    const roster = readRoster(input.text)
    if (roster instanceof Refusal) return roster
    const { kind, steps } = await planOf(tx, roster, { municipality: actor.municipality, now })
    return { kind, lines: linesOf(steps) }
  },
})

/** Carries a file out. */
export const importRoster = listing(api.importRoster, {
  allow: mayImport,
  handle: async ({ tx, actor, now, input, newId, secrets }) => {
    const roster = readRoster(input.text)
    if (roster instanceof Refusal) return roster
    const by = { municipality: actor.municipality, now, newId, secrets }
    const plan = await planOf(tx, roster, by)
    const lines = linesOf(plan.steps)
    if (lines.some(one => one.wrong.length > 0)) return refuse('roster.wrong_lines')
    if (plan.kind === 'services') await bringServices(tx, by, plan.steps, plan.services)
    else await bringPeople(tx, by, plan.steps)
    const added = lines.filter(one => one.does.includes('add')).length
    const unchanged = lines.filter(one => one.does.length === 0).length
    return { added, changed: lines.length - added - unchanged, unchanged }
  },
})

export const rosterOperations: readonly AnyOperation[] = [previewRoster, importRoster]
