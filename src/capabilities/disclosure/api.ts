import * as z from 'zod'
import { inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Label } from '../organisation/model.ts'
import { BECAUSES, CONSENTS, ENDS, WHATS, WHYS } from './advice-model.ts'
import { SECTORS, Sector, TAGS, USES } from './ground-model.ts'
import { Giving, TOLDS, ToldNow, TopicKey, words } from './model.ts'

export { breakGlass, listGlass, readGlass, reviewGlass } from './glass-api.ts'

// None of these names is among the acts that a family is shown as looks (SHOWN_ACTS of sharing): what they are told, they
// are told in the log and in `disclosure.forFamily`.

const Source = z.object({
  law: Label,
  section: z.string().nullable(),
  url: z.url(),
  tag: z.enum(TAGS),
  verifiedOn: z.string().nullable(),
})

/** A ground as it stands in the laws of today, with whether the municipality uses it. */
const ShownGround = z.object({
  id: z.string(),
  use: z.enum(USES),
  title: Label,
  means: Label,
  /** Null where no law of today has it. */
  source: Source.nullable(),
  /** Where it stands in laws that are adopted and have no day yet, or one to come. */
  coming: z.array(Source.extend({ from: Day.nullable() })),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  on: z.boolean(),
  mayBeOff: z.boolean(),
  because: z.string().nullable(),
  switchedOn: Day.nullable(),
})

/** The legal grounds, where they stand, how sure that is, and which the municipality does without. */
export const listGrounds = read('disclosure.grounds', '/grounds', {
  login: 'substantial',
  trail: 'disclosure.grounds',
  about: 'municipality',
})
  .input(z.object({}))
  .output(z.object({ grounds: z.array(ShownGround), maySwitch: z.boolean() }))

/** Says that the municipality does without a ground, or uses it again. */
export const switchGround = write('disclosure.switchGround', '/grounds/switch', {
  login: 'high',
  trail: 'disclosure.ground_switched',
  about: 'municipality',
})
  .input(z.object({ ground: z.string(), on: z.boolean(), because: words }))
  .output(z.object({ id: Id }))
  .errors(refusals('disclosure.ground_unknown', 'disclosure.ground_must_stay'))

const Why = z.object({ id: z.string(), title: Label, means: Label })
const Selectable = Why.extend({
  write: Label,
  tell: z.object({ when: z.enum(['before', 'judged']), words: Label }),
  needsNecessity: z.boolean(),
  needsProportionality: z.boolean(),
  maySight: z.boolean(),
  source: Source,
})

/** To whom one can give, and under which law each works; and what can be chosen when something is to be recorded. */
export const openChoices = read('disclosure.choices', '/sharing-choices', {
  login: 'substantial',
  trail: 'disclosure.choices',
  about: 'actor',
})
  .input(z.object({ toServiceId: Id.optional(), toSector: Sector.optional() }))
  .output(
    z.object({
      from: z.enum(SECTORS),
      services: z.array(z.object({ id: Id, name: z.string(), sector: Sector, own: z.boolean() })),
      /** For the receiver that is named: the grounds that can be chosen, and who works there. */
      grounds: z.array(Selectable),
      people: z.array(z.object({ id: Id, name: z.string() })),
      topics: z.array(z.object({ id: TopicKey, label: Label })),
      untold: z.array(Why.extend({ checkWithinDays: z.int(), source: Source.omit({ law: true }) })),
    }),
  )

/** Kan jeg dele? Five answers, and one of four ways on, with its source. Nothing is kept of it but that somebody asked. */
export const adviseSharing = read('disclosure.advise', '/may-i-share', {
  login: 'substantial',
  trail: 'disclosure.advised',
  about: 'actor',
})
  .input(
    z.object({
      /** Where it began, so that what consent says is looked up and not guessed. */
      caseId: Id.optional(),
      toServiceId: Id.optional(),
      toSector: Sector.optional(),
      /** What it is about, where consent is known by topic. */
      topic: TopicKey.optional(),
      what: z.enum(WHATS),
      why: z.enum(WHYS),
      consent: z.enum(CONSENTS).optional(),
      necessary: inAddress(z.boolean()),
    }),
  )
  .output(
    z.object({
      end: z.enum(ENDS),
      because: z.enum(BECAUSES),
      ground: Selectable.nullable(),
      /** The grounds that exist from here to there, whichever was chosen. */
      exist: z.array(Why),
      /** What can never be used from here to there, and why. */
      closed: z.array(z.object({ title: Label, because: Label, url: z.url() })),
      /** What consent says in the case; null when it was answered by the one who asks. */
      consentSaid: z.enum(CONSENTS).nullable(),
    }),
  )

const refused = refusals(
  'disclosure.receiver_unknown',
  'disclosure.ground_unknown',
  'disclosure.necessity_missing',
  'disclosure.proportionality_missing',
  'disclosure.told_in_future',
  'disclosure.check_before',
  'disclosure.check_too_late',
  'disclosure.untold_reason_unknown',
  'disclosure.no_sight',
  'disclosure.sight_ends_before',
  'disclosure.sight_too_long',
  'disclosure.person_unknown',
  'case.already_closed',
)

/** Records that something of a case was given without consent. */
export const recordDisclosure = write('disclosure.record', '/cases/{caseId}/disclosures', {
  login: 'high',
  trail: 'disclosure.recorded',
  about: 'case',
})
  .input(Giving.extend({ caseId: Id }))
  .output(z.object({ id: Id }))
  .errors(refused)

/** The same from a concern, before there is a case; it lets nobody look. */
export const recordFromConcern = write('disclosure.recordFromConcern', '/concerns/{concernId}/disclosures', {
  login: 'high',
  trail: 'disclosure.recorded',
  about: 'concern',
})
  .input(Giving.omit({ sight: true }).extend({ concernId: Id }))
  .output(z.object({ id: Id }))
  .errors(refused)

const told = refusals(
  'disclosure.unknown',
  'disclosure.told_in_future',
  'disclosure.check_before',
  'disclosure.check_too_late',
  'disclosure.already_told',
)
const Telling = z.object({ disclosureId: Id, told: ToldNow, words })

/** Says that the family has been told, or that it was looked at again and must wait. */
export const tellFamily = write('disclosure.tell', '/cases/{caseId}/disclosures/{disclosureId}/told', {
  login: 'high',
  trail: 'disclosure.told',
  about: 'case',
})
  .input(Telling.extend({ caseId: Id }))
  .output(z.object({ id: Id }))
  .errors(told)

/** The same of what was given from a concern. */
export const tellFromConcern = write(
  'disclosure.tellFromConcern',
  '/concerns/{concernId}/disclosures/{disclosureId}/told',
  { login: 'high', trail: 'disclosure.told', about: 'concern' },
)
  .input(Telling.extend({ concernId: Id }))
  .output(z.object({ id: Id }))
  .errors(told)

const Given = z.object({
  id: Id,
  ground: Label,
  law: Label,
  section: z.string().nullable(),
  receiver: z.string(),
  /** How a receiver outside is reached. */
  contact: z.string().nullable(),
  purpose: z.string(),
  topics: z.array(TopicKey),
  what: z.string(),
  necessity: z.string().nullable(),
  proportionality: z.string().nullable(),
  told: z.enum(TOLDS),
  toldOn: Day.nullable(),
  untold: z.object({ reason: Label.nullable(), words: z.string() }).nullable(),
  checkOn: Day.nullable(),
  by: z.string(),
  at: Instant,
  sight: z.object({ name: z.string(), until: Instant }).nullable(),
})

/** What was given of a case without consent, the latest first; for the own service. */
export const listDisclosures = read('disclosure.list', '/cases/{caseId}/disclosures', {
  login: 'substantial',
  trail: 'disclosure.listed',
  about: 'case',
})
  .input(z.object({ caseId: Id }))
  .output(z.array(Given))

/** The same of a concern; for its writer. */
export const listFromConcern = read('disclosure.listFromConcern', '/concerns/{concernId}/disclosures', {
  login: 'substantial',
  trail: 'disclosure.listed',
  about: 'concern',
})
  .input(z.object({ concernId: Id }))
  .output(z.array(Given))

/** What the family is told: what was given of the case and to whom, and who opened it in an emergency. */
export const toldToFamily = read('disclosure.forFamily', '/cases/{caseId}/told', {
  login: 'substantial',
  trail: 'disclosure.read_by_family',
  about: 'case',
})
  .input(z.object({ caseId: Id }))
  .output(
    z.object({
      given: z.array(
        z.object({
          id: Id,
          from: z.string(),
          receiver: z.string(),
          ground: Label,
          purpose: z.string(),
          what: z.string(),
          on: Day,
        }),
      ),
      opened: z.array(
        z.object({ id: Id, name: z.string(), service: z.string(), reason: z.string(), at: Instant, endsAt: Instant }),
      ),
    }),
  )
