import { TOPIC_IDS } from '../../../organisation/model.ts'
import type { TopicId } from '../../../organisation/model.ts'
import { Sector } from '../../ground-model.ts'
import { Giving } from '../../model.ts'

const NO_TOPICS: readonly TopicId[] = []

/** What is written when something is given; kept as a draft until it is recorded. */
export const EMPTY_RECORD = {
  ...{
    serviceId: '',
    sector: '',
    name: '',
    contact: '',
    ground: '',
    purpose: '',
    what: '',
    necessity: '',
    proportionality: '',
  },
  topics: NO_TOPICS,
  ...{ told: '', on: '', reason: '', because: '', checkOn: '', employeeId: '', until: '' },
}
export type RecordForm = typeof EMPTY_RECORD

/** What somebody has written in it. */
export const recordWords = (form: RecordForm) => [
  ...[form.name, form.contact, form.purpose, form.what, form.necessity, form.proportionality],
  ...[form.reason, form.because],
]

/** Chosen in the place of a service: somebody outside, by sector and name. */
export const OUTSIDE = 'outside'

/** Where something is given from: a case, or a concern before there is one. */
export interface Whence {
  readonly caseId: string
  readonly concernId: string
}
/** The draft of what is given from there. */
export const draftOf = ({ caseId, concernId }: Whence): string => `disclosure.record:${caseId || concernId}`

/** The receiver as the question about grounds needs it. */
export const receiverIn = ({ serviceId, sector }: RecordForm) => {
  const found = Sector.safeParse(sector).data
  if (serviceId !== OUTSIDE) return serviceId === '' ? {} : { toServiceId: serviceId }
  return found ? { toSector: found } : {}
}

const tellingOf = ({ told, on, reason, because, checkOn }: RecordForm) => {
  if (told === 'told') return { told, on }
  return told === 'later' ? { told, checkOn, because } : { told, reason: reason || undefined, because, checkOn }
}

const outsideIn = ({ sector, name, contact }: RecordForm) =>
  contact.trim() === '' ? { sector, name } : { sector, name, contact }

const parsed = (form: RecordForm) => {
  const { ground, serviceId, purpose, what, necessity, proportionality, employeeId, until } = form
  return Giving.safeParse({
    ...{ ground: ground || undefined, purpose, what, telling: tellingOf(form) },
    to: serviceId === OUTSIDE ? { kind: 'outside', ...outsideIn(form) } : { kind: 'service', serviceId },
    topics: TOPIC_IDS.filter(one => form.topics.includes(one)),
    necessity: necessity.trim() === '' ? undefined : necessity,
    proportionality: proportionality.trim() === '' ? undefined : proportionality,
    sight: employeeId === '' ? undefined : { employeeId, until },
  })
}

/** The form as the act that the server judges; undefined while something is missing. */
export const givingOf = (form: RecordForm): Giving | undefined => parsed(form).data

/** What a ground asks for in words. */
interface Asks {
  readonly needsNecessity: boolean
  readonly needsProportionality: boolean
}

/** The fields that still miss something, by their names in the form; the ground that is chosen may ask for more. */
export const lacksOf = (form: RecordForm, ground?: Asks): ReadonlySet<string> => {
  const lacks = new Set(parsed(form).error?.issues.map(({ path }) => String(path.at(-1))))
  if (ground?.needsNecessity && form.necessity.trim() === '') lacks.add('necessity')
  if (ground?.needsProportionality && form.proportionality.trim() === '') lacks.add('proportionality')
  return lacks
}
