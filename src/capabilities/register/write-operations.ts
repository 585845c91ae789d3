import type { NewId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Secrets } from '../../platform/secrets/secrets.ts'
import { closeAround, insidersOf } from '../sight/index.ts'
import { NUMBER_OF_PERSON, guardiansChanged, hides, letOutIfNothingLeft } from '../person/index.ts'
import { GRADES } from '../person/protection-model.ts'
import type { RegisterChanges } from './known-model.ts'
import { insertMatters } from './store/matter.ts'
import { writeRegister } from './store/write.ts'

const grading = { mildestFirst: GRADES, storedNowhere: GRADES.filter(one => hides(one, 'stored')) }

interface By {
  readonly municipality: number
  readonly by: string
  readonly because: string
  readonly now: Date
  readonly newId: NewId
  readonly secrets: Secrets
}

/**
 * Writes what a register changes, then renews the sight of the children it touched. A child that becomes closed keeps those
 * who work with its case in the service that owns it, or wrote or lead a concern about it, and nobody else. Where there are
 * none it is closed to all, and the coordinating unit must name somebody.
 */
export async function bringFromRegister(tx: Tx, changes: RegisterChanges, by: By): Promise<void> {
  const { municipality, now, newId, secrets, because } = by
  const rows = {
    ...changes,
    newPeople: changes.newPeople.map(({ number, ...one }) => ({
      ...one,
      ...{ sealed: secrets.seal(number, NUMBER_OF_PERSON), lookup: secrets.lookup(number) },
    })),
    grades: changes.grades.map(one => ({ ...one, id: newId() })),
    loosenings: changes.loosenings.map(one => ({ ...one, id: newId() })),
    matters: changes.matters.map(one => ({ ...one, id: newId() })),
  }
  await writeRegister(tx, municipality, rows, { now, because, grading })
  const closing = changes.grades.flatMap(one => (one.childId !== null && hides(one.grade, 'case') ? [one.childId] : []))
  for (const childId of closing) {
    const employeeIds = await insidersOf(tx, municipality, childId)
    await closeAround(tx, { municipality, childId, because, by: by.by, employeeIds, now, newId })
    const unseen = { id: newId(), childId, personId: null, what: 'unseen', mark: 'unseen' } as const
    if (employeeIds.length === 0) await insertMatters(tx, municipality, [unseen], now)
  }
  for (const personId of changes.out) await letOutIfNothingLeft(tx, { municipality, personId, now, newId })
  for (const childId of changes.touched) await guardiansChanged(tx, { municipality, childId, now, newId })
}
