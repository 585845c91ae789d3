import { allow, deny } from '../../kernel/policy.ts'
import type { Policy } from '../../kernel/policy.ts'
import type { Consultation } from './model.ts'

/** Everybody in the service that is asked may answer. */
export const mayAnswer: Policy<Consultation> = (actor, { serviceId }) =>
  actor.kind === 'employee' && actor.serviceId === serviceId
    ? allow('consultation.asked_service')
    : deny('consultation.other_service')

/** Everybody has a list: what one asked, and what one's service is asked. */
export const mayConsult: Policy<null> = actor =>
  actor.kind === 'employee' ? allow('consultation.employee') : deny('consultation.employees_only')
