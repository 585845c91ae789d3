import type { CompiledQuery } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { NewId } from '../../kernel/ids.ts'
import type { Database } from '../database/open.ts'
import type { Tx } from '../database/transaction.ts'
import type { SendMail } from '../mail/mail.ts'
import type { EnqueueIn } from '../outbox/jobs.ts'
import type { Secrets } from '../secrets/secrets.ts'
import type { SendSms } from '../sms/sms.ts'

/** What every operation stands on. */
export interface House {
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  readonly secrets: Secrets
  readonly enqueueIn: EnqueueIn
  /** For jobs only, after the commit: no network while an operation is carried out. */
  readonly sendMail: SendMail
  /** The same to telephones; left out where no provider is set. */
  readonly sendSms?: SendSms
  /** Where people reach this server, without a slash at the end: what mails link to. */
  readonly baseUrl: string
  /** Whether the log-in service may be asked for the weakest log-in, which shows time and place alone; left out: it is offered nowhere. */
  readonly lightLogin?: boolean
  /** Whether an act in a case must wait, because the case is only to be stored; asked beside the subject, no trip of its own. */
  readonly heldBack?: (tx: Tx, actor: Actor, act: { operation: string; caseId: string; now: Date }) => Promise<boolean>
  /** What must follow in the same commit when a write about a case is done; travels with the commit, no trip of its own. */
  readonly afterCase?: (municipality: number, caseId: string) => CompiledQuery
  /** The same for a write about a concern. */
  readonly afterConcern?: (municipality: number, concernId: string) => CompiledQuery
  /** The same for a write about the municipality itself: its people, services and settings. */
  readonly afterMunicipality?: (municipality: number) => CompiledQuery
}
