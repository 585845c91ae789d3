import type { Tx } from '../../../platform/database/transaction.ts'
import { lastHeard } from '../../voice/index.ts'
import { lastToldSince } from '../told-store.ts'

interface Since {
  readonly municipality: number
  readonly caseId: string
  readonly since: Date
}

/** The latest that the child has let others know before a decision: in a talk that somebody wrote down, or in own words. */
export async function childsLatest(tx: Tx, which: Since) {
  const [talked, told] = await Promise.all([lastHeard(tx, which), lastToldSince(tx, which)])
  if (!told || (talked && talked.notHeard === null && talked.at > told.at)) return talked
  return { ...told, notHeard: null }
}
