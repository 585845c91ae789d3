import { sql } from 'kysely'
import type { NewId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/database/transaction.ts'

/** An employee who may know of a child whose case is closed to all others, and why. */
export interface CircleMember {
  readonly employeeId: string
  readonly because: string
  readonly letInBy: string
  readonly since: Date
}

/** The circle of a child in the order in which they were named; undefined for a child that has none. */
export async function circleOf(
  tx: Tx,
  municipality: number,
  childId: string,
): Promise<readonly CircleMember[] | undefined> {
  const [closed, rows] = await Promise.all([
    isClosedChild(tx, municipality, childId),
    tx
      .selectFrom('circle_member')
      .select(['employee_id as employeeId', 'because', 'let_in_by as letInBy', 'valid_from as since'])
      .where('municipality_id', '=', municipality)
      .where('child_id', '=', childId)
      .where('valid_to', 'is', null)
      .orderBy('valid_from')
      .orderBy('id')
      .execute(),
  ])
  return closed ? rows : undefined
}

/** Whether only named employees may know of a child. */
export async function isClosedChild(tx: Tx, municipality: number, childId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('closed_child')
    .select('child_id')
    .where('municipality_id', '=', municipality)
    .where('child_id', '=', childId)
    .executeTakeFirst()
  return row !== undefined
}

interface Naming {
  readonly municipality: number
  readonly childId: string
  readonly because: string
  readonly by: string
  readonly now: Date
  readonly newId: NewId
}

/** From now on only the named may know of the child; those who are named already stay. */
export async function closeAround(
  tx: Tx,
  { municipality, childId, ...naming }: Naming & { employeeIds: readonly string[] },
): Promise<void> {
  await tx
    .insertInto('closed_child')
    .values({ municipality_id: municipality, child_id: childId })
    .onConflict(clash => clash.doNothing())
    .execute()
  if (naming.employeeIds.length === 0) return
  await tx
    .insertInto('circle_member')
    .values(
      naming.employeeIds.map((employee_id, at) => ({
        ...{ municipality_id: municipality, id: naming.newId(), child_id: childId, employee_id },
        ...{ because: naming.because, let_in_by: naming.by },
        // In the order in which they were named.
        valid_from: new Date(naming.now.getTime() + at),
      })),
    )
    .onConflict(clash => clash.doNothing())
    .execute()
}

/** Somebody is of the circle no more. */
export async function takeOutOfCircle(
  tx: Tx,
  which: { municipality: number; childId: string; employeeId: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('circle_member')
    .set(eb => ({ valid_to: eb.fn('greatest', ['valid_from', eb.val(which.now)]) }))
    .where('municipality_id', '=', which.municipality)
    .where('child_id', '=', which.childId)
    .where('employee_id', '=', which.employeeId)
    .where('valid_to', 'is', null)
    .execute()
}

/** The protection has ended: whoever has ground sees again. */
export async function openAgain(tx: Tx, which: { municipality: number; childId: string; now: Date }): Promise<void> {
  const { municipality, childId, now } = which
  await tx
    .deleteFrom('closed_child')
    .where('municipality_id', '=', municipality)
    .where('child_id', '=', childId)
    .execute()
  await tx
    .updateTable('circle_member')
    .set(eb => ({ valid_to: eb.fn('greatest', ['valid_from', eb.val(now)]) }))
    .where('municipality_id', '=', municipality)
    .where('child_id', '=', childId)
    .where('valid_to', 'is', null)
    .execute()
}

/** The employees who see a child's case by own service, or a concern they wrote or lead, now: who stay when a register closes the child. */
export async function insidersOf(tx: Tx, municipality: number, childId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('access_fact')
    .select('reader_id')
    .distinct()
    .where('municipality_id', '=', municipality)
    .where('child_id', '=', childId)
    .where('reader_kind', '=', 'employee')
    .where(({ eb, or, and }) =>
      or([
        eb('ground', '=', 'own_service'),
        and([eb('about_kind', '=', 'concern'), eb('ground', '=', 'participation')]),
      ]),
    )
    .where(sql<boolean>`valid_from <= current_moment() and (valid_to is null or valid_to > current_moment())`)
    .orderBy('reader_id')
    .execute()
  return rows.map(row => row.reader_id)
}
