import type { Actor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { CaseSubject } from '../case/model.ts'
import { groundOf, maySee } from '../sight/model.ts'
import type { Giver } from './model.ts'

type Seen = Pick<CaseSubject, 'sight' | 'holder' | 'child'>

/** May this employee see who sees what? Those who see everything see the whole grid, others their own service's row. */
export const maySeeGrid: Policy<Seen> = (actor, subject, now) => {
  const seen = maySee(actor, subject, now)
  if (!seen.allowed || actor.kind === 'employee') return seen
  return deny('sharing.not_employee')
}

/** Whether the actor sees the whole case: works with it for the owner service, or is family. */
export const seesWhole = ({ sight }: Pick<Seen, 'sight'>, now: Date): boolean =>
  ['own_service', 'guardianship', 'own_case'].includes(groundOf(sight, now) ?? '')

const holds = (actor: Actor, { holder }: Pick<Seen, 'holder'>) => actor.kind === 'employee' && holder?.id === actor.id

/** May this employee see why one service sees what: its own, or any for those who see everything? */
export const maySeeRow: Policy<Seen & { readonly serviceId: string }> = (actor, subject, now) => {
  const seen = maySeeGrid(actor, subject, now)
  if (!seen.allowed || seesWhole(subject, now)) return seen
  const own = actor.kind === 'employee' && actor.serviceId === subject.serviceId
  return own ? seen : deny('sharing.not_own_row')
}

/** May this employee ask the family for consent: the holder, or somebody who works with the case in the owner service? */
export const mayAskConsent: Policy<Seen> = (actor, subject, now) => {
  const seen = maySeeGrid(actor, subject, now)
  if (!seen.allowed) return seen
  if (holds(actor, subject)) return allow('case.holder')
  return groundOf(subject.sight, now) === 'own_service' ? allow('sight.own_service') : deny('sharing.not_owner')
}

/** May this employee register what the family said on paper or by word of mouth: only the holder? */
export const mayRegisterConsent: Policy<Seen> = (actor, subject, now) => {
  const seen = maySeeGrid(actor, subject, now)
  if (!seen.allowed) return seen
  return holds(actor, subject) ? allow('case.holder') : deny('case.not_holder')
}

/** May this guardian or youth see and answer who sees what? */
export const mayDecideSharing: Policy<Seen> = (actor, subject, now) => {
  const seen = maySee(actor, subject, now)
  if (!seen.allowed) return seen
  if (actor.kind !== 'family') return deny('sharing.not_family')
  if (actor.role === 'youth' && actor.id !== subject.child.id) return deny('sharing.not_own_case')
  return seen
}

/** As whom a member of the family answers. */
export const giverOf = (actor: Actor): Giver => ({ kind: actor.role === 'youth' ? 'youth' : 'guardian', id: actor.id })
