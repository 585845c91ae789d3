import type { Tx } from '../../../platform/database/transaction.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { OpenCase, ResponsibilityTold } from '../../person/index.ts'
import { seesByOwnService } from '../access.ts'
import { openCaseOf } from '../store/case.ts'
import { appendLog } from './append-log.ts'
import { findCase } from './find-case.ts'

/** The child's case that is not closed, and whether the actor sees it by own service. Fills person's port. */
export async function openCaseAboutChild(
  tx: Tx,
  about: { municipality: number; childId: string; actor: Actor; now: Date },
): Promise<OpenCase | undefined> {
  const caseId = await openCaseOf(tx, about.municipality, about.childId)
  if (caseId === undefined) return undefined
  const subject = await findCase(tx, { caseId }, about.actor)
  return { caseId, ownService: subject !== undefined && seesByOwnService(subject, about.now) }
}

/** Tells that who answers for the child has changed: to those who work with it, because the other home may be hidden. */
export async function tellResponsibility(tx: Tx, told: ResponsibilityTold): Promise<void> {
  const { what, name, ...act } = told
  const { municipality } = act.actor
  const kind = `participant.guardian_${what}` as const
  await appendLog(tx, { ...act, municipality, kind, facts: { name }, topic: 'home', audience: 'team' })
}
