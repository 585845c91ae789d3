import type { Actor } from '../../../kernel/actor.ts'
import type { Act, Settings } from '../../settings/model.ts'
import { whoDecides } from '../../settings/model.ts'
import { isHolder } from '../access.ts'
import type { CaseSubject } from '../model.ts'

/** Whether the municipality's register of who decides gives this act to this actor; open where the register is silent. */
export function decidesHere(settings: Settings, act: Act, actor: Actor, subject: CaseSubject): boolean {
  const row = whoDecides(settings, act)
  if (!row || actor.kind !== 'employee') return actor.kind === 'employee'
  return row.roles.includes(actor.role) || (row.holder && isHolder(actor, subject))
}
