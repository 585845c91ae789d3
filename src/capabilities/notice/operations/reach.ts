import { readsIn } from '../../../platform/identity/index.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { employeesByIds } from '../../organisation/index.ts'
import { childrenByIds, contactsOf, hides, isProtected } from '../../person/index.ts'
import { isClosedChild, kinAmong } from '../../sight/index.ts'
import { isLanguage, writtenOf } from '../../../kernel/language.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Notice, Person } from '../model.ts'
import { inboxAmong } from '../store.ts'

/** Where somebody is reached outside the inbox, and in which language. */
export interface Reached {
  readonly id: string
  readonly email: string | null
  readonly sms: string | null
  readonly language: Language
  /** Nothing at all leaves the inbox for those whose whereabouts are protected. */
  readonly isProtected: boolean
}

const languageOf = (language: string): Language => (isLanguage(language) ? language : 'nb')

/** How some people are reached, as far as they are known. */
export async function reachOf(tx: Tx, municipality: number, people: readonly Person[]): Promise<readonly Reached[]> {
  const idsOf = (kind: Person['kind']) => people.filter(one => one.kind === kind).map(one => one.id)
  const [employees, families] = [idsOf('employee'), idsOf('family')]
  const found = await Promise.all([
    employees.length === 0 ? [] : employeesByIds(tx, municipality, employees),
    families.length === 0 ? [] : contactsOf(tx, municipality, families),
    families.length === 0 ? new Map<string, Language>() : readsIn(tx, municipality, families),
  ])
  return [
    ...found[0].map(({ id, email, phone, language }) => ({
      ...{ id, email, sms: phone, language: writtenOf(languageOf(language)), isProtected: false },
    })),
    ...found[1].map(({ id, email, phone, language, protection }) => ({
      ...{ id, email, sms: phone, isProtected: isProtected(protection) },
      // what one has chosen to read, else what one speaks
      language: found[2].get(id) ?? languageOf(language),
    })),
  ]
}

/** Whether nothing about a child may be told to a family outside the inbox. */
export async function isSilentChild(tx: Tx, municipality: number, childId: string | null): Promise<boolean> {
  if (childId === null) return false
  const [child] = await childrenByIds(tx, municipality, [childId])
  return child === undefined || isProtected(child.protection)
}

interface Asked {
  readonly municipality: number
  readonly to: Person
  readonly notices: readonly Notice[]
  readonly now: Date
}

/** Which of the notices somebody may still be told of outside the inbox, and of which of them the kind may be said. */
export async function sayable(tx: Tx, { municipality, to, notices, now }: Asked) {
  const told: Notice[] = []
  const said: Notice[] = []
  const ids = notices.map(one => one.id)
  const there = to.kind === 'family' ? await inboxAmong(tx, { municipality, personId: to.id, ids, now }) : undefined
  for (const notice of notices) {
    const { id, childId } = notice
    const kept = there
      ? !there.has(id) || (await isSilentChild(tx, municipality, childId))
      : childId !== null && (await kinAmong(tx, municipality, childId)).includes(to.id)
    if (kept) continue
    told.push(notice)
    if (childId === null || !(await isHushed(tx, municipality, childId))) said.push(notice)
  }
  return { notices: told, said }
}

/** A child about whom not even the kind of what waits is said: closed to all but a circle, or so protected. */
async function isHushed(tx: Tx, municipality: number, childId: string): Promise<boolean> {
  if (await isClosedChild(tx, municipality, childId)) return true
  const [child] = await childrenByIds(tx, municipality, [childId])
  return child !== undefined && hides(child.protection, 'notices')
}
