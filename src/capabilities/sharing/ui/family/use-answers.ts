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
  const draft = useDraft(`consent.answer:${caseId}:${service.id}`, {
    limits: before.find(one => one.mine?.limits)?.mine?.limits ?? '',
  })
  const [said, setSaid] = useState<AllSaid>(Object.fromEntries(before.map(one => [one.topic, one.mine?.answer])))
  const [notFor, setNotFor] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const write = useAnswerConsent(() => (void draft.discard(), onDone()), t('sent'))
  const limits = draft.value.limits.trim()
  const isLimited = topics.some(topic => said[topic] === 'limited')
  const complete = topics.every(topic => said[topic] !== undefined)
  const send = () => {
    setTried(true)
    if (!complete || (isLimited && limits === '')) return
    const answers = topics.flatMap(topic => {
      const answer = said[topic]
      if (answer === undefined) return []
      return [answer === 'limited' ? { topic, answer, limits } : { topic, answer }]
    })
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
export type Answers = ReturnType<typeof useAnswers>
