import { useState } from 'react'
import { useDraft } from '../../../../web/drafts/index.ts'
import { useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { FamilyService } from '../hooks.ts'
import { useAnswerConsent } from '../hooks.ts'
import { familyTexts } from './family-texts.ts'

export type Topic = FamilyService['topics'][number]['topic']
export type Said = 'yes' | 'limited' | 'no'
type AllSaid = Partial<Record<Topic, Said>>

interface Answering {
  readonly caseId: string
  readonly service: FamilyService
  readonly topics: readonly Topic[]
  /** Begins with what one has answered before; else nothing is chosen. */
  readonly remembers?: boolean | undefined
  readonly onDone: () => void
}

/** Answers to one service, topic by topic. */
export const useAnswers = ({ caseId, service, topics, remembers, onDone }: Answering) => {
  const t = useTexts(familyTexts)
  const language = useLanguage()
  const before = remembers ? service.topics.filter(one => topics.includes(one.topic) && one.mine !== null) : []
  const firstLimits = before.find(one => one.mine?.limits)?.mine?.limits ?? ''
  const draft = useDraft(
    `consent.answer:${caseId}:${service.id}`,
    {
      limits: firstLimits,
    },
    Object.values,
  )
  const [said, setSaid] = useState<AllSaid>(Object.fromEntries(before.map(one => [one.topic, one.mine?.answer])))
  const keptOut = [...new Set(before.flatMap(one => one.mine?.notFor ?? []))]
  const [notFor, setNotFor] = useState(keptOut)
  const [tried, setTried] = useState(false)
  const write = useAnswerConsent(() => (void draft.discard(), onDone()), t('sent'))
  const limits = draft.value.limits.trim()
  const isLimited = topics.some(topic => said[topic] === 'limited')
  const complete = topics.every(topic => said[topic] !== undefined)
  // What stands is not said once more: a yes said again would last longer, and limits written for one topic fall on another.
  const isNew = (topic: Topic, answer: Said) => {
    const mine = before.find(one => one.topic === topic)?.mine
    if (!mine || mine.answer !== answer) return true
    if (answer === 'no') return false
    return sameAs(keptOut, notFor) ? answer === 'limited' && limits !== firstLimits : true
  }
  const send = () => {
    setTried(true)
    if (!complete || (isLimited && limits === '')) return
    const answers = topics.flatMap(topic => {
      const answer = said[topic]
      if (answer === undefined || !isNew(topic, answer)) return []
      return [answer === 'limited' ? { topic, answer, limits } : { topic, answer }]
    })
    if (answers.length === 0) return onDone()
    write.send({ caseId, serviceId: service.id, answers, notFor, language })
  }
  return {
    ...{ draft, said, isLimited, notFor, setNotFor, write, send },
    say: (topic: Topic, answer: Said) => setSaid({ ...said, [topic]: answer }),
    missing: (topic: Topic) => (tried && said[topic] === undefined ? t('missing') : undefined),
    missingLimits: tried && isLimited && limits === '' ? t('missingLimits') : undefined,
    anySeen: topics.some(topic => said[topic] === 'yes' || said[topic] === 'limited'),
  }
}

const sameAs = (before: readonly string[], now: readonly string[]) =>
  before.length === now.length && before.every(one => now.includes(one))

export type Answers = ReturnType<typeof useAnswers>
