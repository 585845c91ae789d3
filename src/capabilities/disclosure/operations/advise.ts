import type { Actor } from '../../../kernel/actor.ts'
import type { Policy } from '../../../kernel/policy.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, mayActInCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { serviceById } from '../../organisation/index.ts'
import { coverage } from '../../sharing/index.ts'
import { mayWonderAboutSharing } from '../access.ts'
import type { Question } from '../advice-model.ts'
import * as api from '../api.ts'
import type { Sector } from '../ground-model.ts'
import { groundsAround, mayShare } from '../rules/advice.ts'
import { sectorOf } from '../rules/ground.ts'
import { groundsOff } from '../store/ground.ts'
import { book, giverOf, selectable } from './book.ts'

interface Asking {
  readonly inCase: CaseSubject | null
  readonly to: { readonly serviceId: string | null; readonly sector: Sector }
}

/** To whom, and from which case; absent when either is not there for the one who asks. */
async function findAsking(
  tx: Tx,
  input: { caseId?: string | undefined; toServiceId?: string | undefined; toSector?: Sector | undefined },
  actor: Actor,
): Promise<Asking | undefined> {
  const inCase = input.caseId === undefined ? null : await findCase(tx, { caseId: input.caseId }, actor)
  if (inCase === undefined) return undefined
  if (input.toServiceId === undefined)
    return input.toSector && { inCase, to: { serviceId: null, sector: input.toSector } }
  const service = await serviceById(tx, actor.municipality, input.toServiceId)
  return service && { inCase, to: { serviceId: service.id, sector: sectorOf(book, service.kind) } }
}

const mayAsk: Policy<Asking> = (actor, { inCase }, now) =>
  inCase ? mayActInCase(actor, inCase, now) : mayWonderAboutSharing(actor, null, now)

export const adviseSharing = operation(api.adviseSharing, {
  subject: findAsking,
  allow: mayAsk,
  handle: async ({ tx, actor, now, input, subject: { inCase, to }, showed }) => {
    const { municipality } = actor
    const [{ sector: from }, off, said] = await Promise.all([
      giverOf(tx, actor),
      groundsOff(tx, municipality),
      inCase && to.serviceId !== null && input.topic !== undefined
        ? consentIn(
            tx,
            { municipality, caseId: inCase.childCase.id, now },
            { serviceId: to.serviceId, topic: input.topic },
          )
        : null,
    ])
    if (inCase) showed([inCase.child.id])
    // What is known of the case weighs more than what is believed; that nobody can be asked is for the asker to know.
    const known = said === 'not_asked' && input.consent === 'cannot_ask' ? 'cannot_ask' : said
    const { what, why, necessary } = input
    const asked: Question = {
      from,
      to: to.sector,
      what,
      why,
      necessary,
      consent: known ?? input.consent ?? 'not_asked',
    }
    const verdict = mayShare(book, asked, dayOf(now), off)
    const { exist, closed } = groundsAround(book, asked, dayOf(now), off)
    const ground = book.grounds.find(one => one.id === verdict.ground)
    return {
      end: verdict.end,
      because: verdict.because,
      ground: ground ? selectable(ground, now, from) : null,
      exist: exist.map(({ id, title, means }) => ({ id, title, means })),
      closed: closed.map(one => ({ title: one.ground.title, because: one.because, url: one.sourceUrl })),
      consentSaid: known,
    }
  },
})

const OPEN: ReadonlySet<string> = new Set(['yes', 'limited', 'lapsing'])
const REFUSED: ReadonlySet<string> = new Set(['no', 'in_disagreement', 'withdrawn'])

/** What those who must answer have said of a service and a topic. */
async function consentIn(
  tx: Tx,
  { municipality, caseId, now }: { municipality: number; caseId: string; now: Date },
  key: Key,
): Promise<Question['consent']> {
  const { services } = await coverage(tx, municipality, caseId, now)
  const service = services.find(one => one.serviceId === key.serviceId)
  const state = service?.cells.find(one => one.topic === key.topic)?.state ?? 'not_asked'
  if (service?.own || OPEN.has(state)) return 'open'
  return REFUSED.has(state) ? 'refused' : 'not_asked'
}
interface Key {
  readonly serviceId: string
  readonly topic: string
}
