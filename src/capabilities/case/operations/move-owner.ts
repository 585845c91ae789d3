import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { ActInCase } from '../ports.ts'
import { getCase, saveCase } from '../store/case.ts'
import { appendLog } from './append-log.ts'

/** Another service owns the case from now on. The caller holds its lock, has judged that it may, and sees to sight. */
export async function moveOwner(
  tx: Tx,
  act: ActInCase,
  to: { readonly serviceId: string; readonly name: string; readonly by: Actor },
): Promise<void> {
  const childCase = await getCase(tx, act.municipality, act.caseId)
  const next = { ...childCase, ownerServiceId: to.serviceId, version: childCase.version + 1 }
  if (!(await saveCase(tx, act.municipality, next))) throw new Error('the case was changed behind its lock')
  const told = { ...act, actor: to.by, topic: 'plan', ofServiceId: to.serviceId } as const
  await appendLog(tx, { ...told, kind: 'case.owner', facts: { service: to.name } })
}
