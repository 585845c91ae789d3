import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Audience } from '../model.ts'
import type { LogFact, LogKind } from '../log-model.ts'

/** An entry as it is written. */
export interface NewEntry {
  readonly municipality: number
  readonly id: string
  readonly caseId: string
  readonly at: Date
  readonly kind: LogKind
  readonly facts: Readonly<Record<string, LogFact>>
  readonly words: string | null
  readonly actorKind: 'employee' | 'family' | 'clock'
  readonly actorId: string | null
  readonly serviceId: string | null
  readonly topic: string
  readonly audience: Audience
  readonly notFor: string | null
  readonly corrects: string | null
}

/** Adds an entry and notes that something happened in the case: two statements, one trip. */
export async function insertEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await Promise.all([
    tx
      .insertInto('log_entry')
      .values({
        municipality_id: entry.municipality,
        id: entry.id,
        case_id: entry.caseId,
        at: entry.at,
        kind: entry.kind,
        facts: JSON.stringify(entry.facts),
        words: entry.words,
        actor_kind: entry.actorKind,
        actor_id: entry.actorId,
        service_id: entry.serviceId,
        topic: entry.topic,
        audience: entry.audience,
        not_for: entry.notFor,
        corrects: entry.corrects,
      })
      .execute(),
    // What the clock does is not activity: a case can be silent while batons pass by rule.
    entry.actorKind !== 'clock' &&
      tx
        .updateTable('child_case')
        .set({ last_activity_at: sql`greatest(last_activity_at, ${entry.at})` })
        .where('municipality_id', '=', entry.municipality)
        .where('id', '=', entry.caseId)
        .execute(),
  ])
}
