import { dayOf } from '../../../kernel/time.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { CaseSubject } from '../../case/model.ts'
import { guardianshipsFrom } from '../../person/index.ts'
import { settingsOf } from '../../settings/index.ts'
import type { WhoSigns } from '../model.ts'
import { decidedFor } from '../store.ts'

/** What is needed to judge who signs. */
export interface Acting {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly subject: CaseSubject
}

/** Who signs for the child, with the guardians' names. */
export async function load({ tx, actor: { municipality }, now, subject: { child } }: Acting) {
  const [guardians, decided, settings] = await Promise.all([
    guardianshipsFrom(tx, municipality, child.id, dayOf(now)),
    decidedFor(tx, municipality, child.id),
    settingsOf(tx, municipality, now),
  ])
  const who: WhoSigns = { child, guardians, ...decided, ages: settings.ages }
  return { who, guardians }
}
