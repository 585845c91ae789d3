import { Refusal } from '../../../kernel/refusal.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { withdrawAsks } from '../../ask/index.ts'
import type { Ask } from '../../ask/model.ts'
import { findCase } from '../../case/index.ts'
import type { ActInCase, WaitingInCase } from '../../case/index.ts'
import { findMeasureRow } from '../../plan/index.ts'
import type { TaskSubject } from '../access.ts'
import { takeBack } from '../rules.ts'
import { findTaskRow, saveTask } from '../store.ts'
import { tellTask } from './ask.ts'
import { asReadBy } from './find.ts'

/** Takes back what is asked of those who may no longer read the measure. Added to `takeBackBlind`. */
export async function takeBackTasks(tx: Tx, act: ActInCase, { open }: WaitingInCase): Promise<void> {
  for (const ask of open) if (ask.kind === 'task') await takeBackOne(tx, act, ask)
}

async function takeBackOne(tx: Tx, act: ActInCase, { thingId, to }: Ask): Promise<void> {
  const { municipality, caseId } = act
  const task = await findTaskRow(tx, { municipality, caseId, id: thingId })
  const measure = task && (await findMeasureRow(tx, municipality, task.measureId))
  const asGuardian = { kind: 'family', role: 'guardian', id: to.id, municipality, level: 'high' } as const
  const inCase = await findCase(tx, { caseId }, asGuardian)
  if (measure && inCase) await takeBackUnread(tx, act, { inCase, measure, task })
}

/** Takes back one question where whoever is asked may not read the measure as it is now; the notice of it names nothing. */
export async function takeBackUnread(
  tx: Tx,
  act: Omit<ActInCase, 'caseId'>,
  { inCase, measure, task }: TaskSubject,
): Promise<void> {
  const { municipality, now, newId } = act
  const { id: thingId, to } = task
  if (await asReadBy(tx, { inCase, measure }, to, act)) return
  const next = takeBack(task, null, task.version, now)
  if (next instanceof Refusal || !(await saveTask(tx, municipality, next))) return
  await withdrawAsks(tx, { municipality, thingId, toId: to.id }, now, { tell: newId })
  const told = { kind: 'task.withdrawn', to } as const
  await tellTask(tx, { municipality, by: 'clock', now, newId }, { inCase, measure }, told)
}
