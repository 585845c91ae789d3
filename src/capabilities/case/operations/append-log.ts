import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Audience, ServiceThen } from '../../sight/model.ts'
import type { LOG_KINDS, LogFacts, LogKind } from '../log-model.ts'
import { insertEntry } from '../store/log.ts'

/** Whoever tells of a service says which: somebody may have to be kept from knowing that it takes part. */
type OfService<Kind extends LogKind> = 'service' extends (typeof LOG_KINDS)[Kind][number]
  ? { readonly ofServiceId: string }
  : { readonly ofServiceId?: string }

/** What is told in the log of a case. */
export type Telling<Kind extends LogKind> = Told<Kind> & OfService<Kind>

interface Told<Kind extends LogKind> {
  readonly municipality: number
  readonly caseId: string
  readonly kind: Kind
  readonly facts: LogFacts<Kind>
  /** Free words, shown below the sentence. */
  readonly words?: string | null
  /** Who did it; the clock when a rule did. */
  readonly actor: Actor | 'clock'
  /** The service whose own it is, where the clock tells of what a service keeps to itself. */
  readonly inServiceId?: string | null
  readonly topic: string
  readonly audience?: Audience
  readonly notFor?: string | null
  /** The entry that this one corrects. */
  readonly corrects?: string | null
  readonly ofServiceId?: string
  /** Services that it may tell of besides, each as of when. */
  readonly told?: readonly ServiceThen[]
  /** Whether it tells what the child has said. */
  readonly spoken?: boolean
  readonly now: Date
  readonly newId: NewId
}

const serviceOf = (actor: Actor | 'clock') => (actor !== 'clock' && actor.kind === 'employee' ? actor.serviceId : null)

/** Tells in the log what happened, and notes the activity. Answers the id of the entry. */
export async function appendLog<Kind extends LogKind>(tx: Tx, telling: Telling<Kind>): Promise<string> {
  const { actor } = telling
  const id = telling.newId()
  await insertEntry(tx, {
    municipality: telling.municipality,
    id,
    caseId: telling.caseId,
    at: telling.now,
    kind: telling.kind,
    facts: telling.facts,
    words: telling.words ?? null,
    actorKind: actor === 'clock' ? 'clock' : actor.kind,
    actorId: actor === 'clock' ? null : actor.id,
    serviceId: serviceOf(actor) ?? telling.inServiceId ?? null,
    topic: telling.topic,
    audience: telling.audience ?? 'everyone',
    notFor: telling.notFor ?? null,
    corrects: telling.corrects ?? null,
    ofServiceId: telling.ofServiceId ?? null,
    told: telling.told ?? [],
    spoken: telling.spoken ?? false,
  })
  return id
}
