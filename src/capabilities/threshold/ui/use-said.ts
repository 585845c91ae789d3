import { useState } from 'react'
import { useDraft } from '../../../web/drafts/index.ts'
import type { ParentShown, ThresholdShown, Thresholds, Topic } from './hooks.ts'
import { kindOf } from './hooks.ts'

export type Much = 'all' | 'some' | 'nothing'
export interface OfParent {
  readonly much?: Much
  readonly topics: readonly Topic[]
}

/** What was said of a parent, as the choice it is. */
export const beganAs = ({ topics }: ParentShown, all: readonly unknown[]): OfParent => {
  if (topics === null) return { topics: [] }
  return { much: topics.length === 0 ? 'nothing' : topics.length === all.length ? 'all' : 'some', topics }
}

/** The topics that a choice means; undefined while it is not made. */
export const topicsIn = ({ much, topics }: OfParent, all: readonly Topic[]): readonly Topic[] | undefined => {
  if (much === 'some') return topics.length > 0 ? topics : undefined
  return much === 'all' ? all : much === 'nothing' ? [] : undefined
}

interface Answering {
  readonly caseId: string
  readonly page: Thresholds
  readonly threshold: ThresholdShown
}

/** What the youth says before a birthday, while it is written: nothing is chosen for anybody. */
export const useSaid = ({ caseId, page, threshold }: Answering) => {
  const all = page.topics.map(one => one.id)
  const owns = kindOf(threshold) === 'owns'
  const draft = useDraft(
    `threshold.answer:${caseId}:${threshold.id}`,
    {
      heard: threshold.answered?.heard ?? '',
      unseen: threshold.answered?.unseen ?? '',
    },
    Object.values,
  )
  const [parents, setParents] = useState<Readonly<Record<string, OfParent>>>(
    Object.fromEntries(page.parents.map(one => [one.personId, beganAs(one, all)])),
  )
  const [services, setServices] = useState<Readonly<Record<string, 'yes' | 'no'>>>({})
  const [tried, setTried] = useState(false)
  const ofParent = (id: string): OfParent => parents[id] ?? { topics: [] }
  const said = () => {
    setTried(true)
    const chosen = page.parents.map(({ personId }) => ({ personId, topics: topicsIn(ofParent(personId), all) }))
    if (owns && chosen.some(one => one.topics === undefined)) return undefined
    const consents = threshold.services.flatMap(({ id, topics }) => {
      const answer = services[id]
      return answer ? [{ serviceId: id, answers: topics.map(topic => ({ topic, answer })) }] : []
    })
    return {
      ...{ heard: draft.value.heard, unseen: draft.value.unseen, consents },
      nothing: false,
      parents: owns ? chosen.map(({ personId, topics = [] }) => ({ personId, topics: [...topics] })) : [],
    }
  }
  return {
    ...{ draft, owns, services, ofParent, said, tried },
    sayParent: (id: string, one: OfParent) => setParents({ ...parents, [id]: one }),
    sayService: (id: string, answer: 'yes' | 'no') => setServices({ ...services, [id]: answer }),
  }
}
export type SaidForm = ReturnType<typeof useSaid>
