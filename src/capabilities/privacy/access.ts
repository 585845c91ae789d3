import type { Actor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { dayOf } from '../../kernel/time.ts'
import type { PrivacyRequest } from './model.ts'
import { fetchUntil } from './rules/request.ts'

/** The data protection officer. */
export const isOfficer = (actor: Actor): boolean => actor.kind === 'employee' && actor.role === 'privacy_officer'
const leads = (actor: Actor): boolean => actor.kind === 'employee' && actor.role === 'leader'

/** May somebody ask about own data, and see what was asked? Everybody may, for themselves. */
export const mayAskOwn: Policy<unknown> = () => allow('privacy.own')

/** Who has the register: the officer all of it, a leader what is about the own service. The list is narrowed to that. */
export const mayKeepRegister: Policy<unknown> = actor =>
  isOfficer(actor) || leads(actor) ? allow('privacy.keeps_register') : deny('privacy.not_keeper')

/** Retention, for the municipality as a whole: counts alone. */
export const mayPlanRetention: Policy<unknown> = actor =>
  isOfficer(actor) ? allow('privacy.officer') : deny('privacy.not_officer')

/** A request, with what decides who may handle it. */
export interface RequestSubject {
  readonly request: PrivacyRequest
  /** The actor's own family, or closed to the actor. */
  readonly keptAway: boolean
}

/** May this employee read and answer it: never one's own, and never about whom one is kept away from? */
export const mayHandle: Policy<RequestSubject> = (actor, { request, keptAway }) => {
  if (actor.kind !== 'employee' || request.asker.id === actor.id) return deny('privacy.own_request')
  if (keptAway) return deny('sight.kin')
  if (isOfficer(actor)) return allow('privacy.officer')
  return leads(actor) && request.serviceId === actor.serviceId ? allow('privacy.leads') : deny('privacy.not_keeper')
}

/** May the one who asked fetch it: the same person, answered with a yes, and not too long ago? */
export const mayFetch: Policy<{ readonly request: PrivacyRequest }> = (actor, { request }, now) => {
  if (request.asker.id !== actor.id || request.asker.kind !== actor.kind) return deny('privacy.not_own')
  const until = fetchUntil(request)
  return until !== null && dayOf(now) <= until ? allow('privacy.own') : deny('privacy.nothing_to_fetch')
}

/** May this employee tell how it was put right: handles the request, or holds the case that it is about? */
export const mayCorrect: Policy<RequestSubject & { readonly holds: boolean }> = (actor, subject, now) => {
  const handles = mayHandle(actor, subject, now)
  const isOwn = subject.request.asker.id === actor.id
  if (handles.allowed || subject.keptAway || isOwn || !subject.holds) return handles
  return allow('case.holder')
}

/** What of this waits for the actor: employees alone handle it, and the list holds only what each may. */
export const mayHaveWaiting: Policy<unknown> = actor =>
  actor.kind === 'employee' ? allow('privacy.own') : deny('privacy.not_keeper')
