import type { KnownPeople, RegisterChanges } from './known-model.ts'
import { careIn } from './care-rules.ts'
import type { RegisterFact, RegisterLine } from './model.ts'
import { selfIn } from './self-rules.ts'

export type Growing = { -readonly [Key in keyof RegisterChanges]: RegisterChanges[Key][number][] }

/** What is known, and what the lines above have added to it. */
export interface Planning {
  readonly known: KnownPeople
  readonly changes: Growing
  readonly lookup: (digits: string) => string
  readonly newId: () => string
}

/** What a file would do, line by line, and all of it together. */
export interface Plan {
  readonly lines: readonly RegisterLine[]
  readonly changes: RegisterChanges
}

/**
 * What a register's file would do. Only people whom the municipality knows, and guardians of children it knows, are touched.
 * It tightens at once: a grade more, responsibility lost, contact lost. What would let somebody see more, or protect less,
 * becomes a proposal for two people. What is so already, or has been proposed or declined, does nothing.
 */
export function planRegister(facts: readonly RegisterFact[], from: Omit<Planning, 'changes'>): Plan {
  const changes: Growing = {
    ...{ childDetails: [], personNames: [], grades: [], newPeople: [], newCare: [] },
    ...{ lost: [], keptOut: [], out: [], loosenings: [], matters: [], touched: [] },
  }
  const planning = { ...from, changes }
  const pairs = new Set<string>()
  const numbers = new Set<string>()
  const lines = facts.map((fact): RegisterLine => {
    const { line, number } = fact
    const pair = `${number} ${fact.childNumber ?? ''}`
    const wrong = [...fact.wrong, ...(pairs.has(pair) && number !== '' ? (['twice'] as const) : [])]
    pairs.add(pair)
    const about = `${fact.givenName} ${fact.familyName}`.trim()
    if (wrong.length > 0) return { line, about, wrong, does: [] }
    const first = !numbers.has(number)
    numbers.add(number)
    const does = [...(first ? selfIn(fact, planning) : []), ...careIn(fact, planning)]
    // Of a child that is closed to all but a few nothing is told here; it is done all the same.
    return { line, about, wrong, does: isClosed(fact, planning) ? [] : [...new Set(does)] }
  })
  return { lines, changes: { ...changes, touched: [...new Set(changes.touched)] } }
}

function isClosed({ number, childNumber }: RegisterFact, { known, lookup }: Planning): boolean {
  const own = known.children.get(lookup(number))
  const child = childNumber === null ? undefined : known.children.get(lookup(childNumber))
  const near = known.people.get(lookup(number))?.nearClosed ?? false
  return (own?.closed ?? false) || (child?.closed ?? false) || near
}
