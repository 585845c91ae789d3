import { TOPIC_IDS } from '../../../organisation/model.ts'
import type { TopicId } from '../../../organisation/model.ts'
import { Giving } from '../../model.ts'

const NO_TOPICS: readonly TopicId[] = []

/** What is written when something is given; kept as a draft until it is recorded. */
export const EMPTY_RECORD = {
  ...{ serviceId: '', ground: '', purpose: '', what: '', necessity: '', proportionality: '' },
  topics: NO_TOPICS,
  ...{ told: '', on: '', reason: '', because: '', checkOn: '', employeeId: '', until: '' },
}
export type RecordForm = typeof EMPTY_RECORD

const tellingOf = ({ told, on, reason, because, checkOn }: RecordForm) => {
  if (told === 'told') return { told, on }
  return told === 'later' ? { told, checkOn, because } : { told, reason, because, checkOn }
}

/** The form as the act that the server judges; undefined while something is missing. */
export const givingOf = (form: RecordForm): Giving | undefined => {
  const { ground, serviceId, purpose, what, necessity, proportionality, employeeId, until } = form
  const parsed = Giving.safeParse({
    ...{ ground, purpose, what, telling: tellingOf(form) },
    to: { kind: 'service', serviceId },
    topics: TOPIC_IDS.filter(one => form.topics.includes(one)),
    necessity: necessity.trim() === '' ? undefined : necessity,
    proportionality: proportionality.trim() === '' ? undefined : proportionality,
    sight: employeeId === '' || until === '' ? undefined : { employeeId, until },
  })
  return ground !== '' && parsed.success ? parsed.data : undefined
}
