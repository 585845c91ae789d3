import { Refusal, refuse } from '../../kernel/refusal.ts'
import type { NewId } from '../../kernel/ids.ts'
import { readCsv } from '../../platform/csv.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { isIdentityNumber } from '../../platform/secrets/identity-number.ts'
import type { Secrets } from '../../platform/secrets/secrets.ts'
import type { ImportResult, RegisterFact } from './model.ts'
import { LOOKS, PROPOSED } from './model.ts'
import { planRegister } from './plan-rules.ts'
import type { Plan } from './plan-rules.ts'
import { insertImport } from './store/import.ts'
import { knownPeople } from './store/known.ts'
import { bringFromRegister } from './write-operations.ts'
import { factOf, isRegister, linesOfDocument } from './words.ts'

export interface Importing {
  readonly municipality: number
  /** Null for the clock. */
  readonly byId: string | null
  readonly now: Date
  readonly newId: NewId
  readonly secrets: Secrets
}

/** A table or a document of the register in our words. */
export function readRegister(text: string) {
  if (/^\s*[[{]/.test(text)) {
    const lines = linesOfDocument(text)
    return lines ? lines.map(one => factOf(one, isIdentityNumber)) : refuse('register.not_readable')
  }
  const table = readCsv(text)
  if (!table) return refuse('register.not_readable')
  if (!isRegister(table.heads)) return refuse('register.heads_unknown')
  return table.lines.map(one => factOf(one, isIdentityNumber))
}

/** What the file would do now. */
export async function planOf(tx: Tx, facts: readonly RegisterFact[], by: Importing): Promise<Plan> {
  const lookups = new Map<string, string>()
  const lookup = (digits: string) => {
    const found = lookups.get(digits) ?? by.secrets.lookup(digits)
    lookups.set(digits, found)
    return found
  }
  const numbers = facts.flatMap(one => (one.childNumber === null ? [one.number] : [one.number, one.childNumber]))
  const known = await knownPeople(tx, by.municipality, [...new Set(numbers.map(lookup))])
  return planRegister(facts, { known, lookup, newId: by.newId })
}

/** What came of it, in figures and refused lines. */
export const resultOf = ({ lines }: Plan): ImportResult => ({
  lines: lines.length,
  changed: lines.filter(one => one.does.some(each => !LOOKS.includes(each) && !PROPOSED.includes(each))).length,
  proposed: lines.filter(one => one.does.some(each => PROPOSED.includes(each))).length,
  refused: lines.flatMap(({ line, wrong }) => (wrong.length > 0 ? [{ line, wrong }] : [])),
})

const BECAUSE = 'Folkeregisteret'

/** Carries a file out and notes what came of it. */
export async function bringFile(tx: Tx, text: string, by: Importing) {
  const facts = readRegister(text)
  if (facts instanceof Refusal) return facts
  const plan = await planOf(tx, facts, by)
  const result = resultOf(plan)
  const { municipality, byId, now, newId, secrets } = by
  const id = newId()
  await bringFromRegister(tx, plan.changes, { municipality, by: byId ?? id, because: BECAUSE, now, newId, secrets })
  await insertImport(tx, { ...result, municipality, id, byId, at: now })
  return result
}
