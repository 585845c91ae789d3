import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { holdersOf } from '../../baton/index.ts'
import { getCase, participantsOf } from '../../case/index.ts'
import type { ChildCase, Participant } from '../../case/model.ts'
import { allServices, settingsOf } from '../../organisation/index.ts'
import type { Settings } from '../../organisation/model.ts'
import { childById, guardianshipsFrom } from '../../person/index.ts'
import type { Relation } from '../../person/model.ts'
import type { SharingSources } from '../model.ts'
import { decidedFor } from '../../signer/index.ts'
import { answersOf } from '../store/answer.ts'
import { grantsOf } from '../store/grant.ts'
import { requestsOf } from '../store/request.ts'

/** The sources of who sees a case, with the names and settings that tell about them. */
export interface Loaded {
  readonly sources: SharingSources
  readonly childCase: ChildCase
  readonly childName: string
  readonly settings: Settings
  readonly participants: readonly Participant[]
  /** What the givers are called, by id, and what the guardians are to the child. */
  readonly names: ReadonlyMap<string, string>
  readonly relations: ReadonlyMap<string, Relation>
}

/** Loads all that decides who sees a case: one trip when the case is known, else two. */
export async function loadSources(
  tx: Tx,
  which: { municipality: number; caseId: string; now: Date; childCase?: ChildCase },
): Promise<Loaded> {
  const { municipality, caseId, now } = which
  const childCase = which.childCase ?? (await getCase(tx, municipality, caseId))
  const { childId } = childCase
  const [child, guardians, participants, holders, answers, requests, settings, decided, services, grants] =
    await Promise.all([
      childById(tx, municipality, childId),
      guardianshipsFrom(tx, municipality, childId, dayOf(now)),
      participantsOf(tx, municipality, caseId),
      holdersOf(tx, municipality, [caseId]),
      answersOf(tx, municipality, caseId),
      requestsOf(tx, municipality, caseId),
      settingsOf(tx, municipality, now),
      decidedFor(tx, municipality, childId),
      allServices(tx, municipality),
      grantsOf(tx, { municipality, caseId, now }),
    ])
  const sources: SharingSources = {
    closed: childCase.status === 'closed',
    ownerServiceId: childCase.ownerServiceId,
    child: { id: childId, birthDate: child?.birthDate ?? null },
    ...{ guardians, participants, holders, answers, requests, grants, ...decided },
    kinds: new Map(services.map(one => [one.id, one.kind])),
    ages: settings.ages,
    lapsingDays: Math.max(...settings.consentReminderDays),
  }
  const childName = child?.name ?? ''
  const carers = services.filter(one => decided.careOrders.some(order => order.serviceId === one.id))
  const names = new Map([
    ...carers.map(one => [one.id, one.name] as const),
    ...guardians.map(one => [one.personId, one.name] as const),
    [childId, childName] as const,
  ])
  const relations = new Map(guardians.map(one => [one.personId, one.relation] as const))
  return { sources, childCase, childName, settings, participants, names, relations }
}
