import { useState } from 'react'
import { useRead } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { noWords, useDraft } from '../../../../web/drafts/index.ts'
import { useParam } from '../../../../web/paths/index.ts'
import { CONSENTS, WHATS, WHYS } from '../../advice-model.ts'
import { openChoices } from '../../api.ts'
import { Sector } from '../../ground-model.ts'
import { TopicKey } from '../../model.ts'

export const STEPS = ['to', 'why', 'what', 'consent', 'necessary'] as const
export type Step = (typeof STEPS)[number]
export type Choices = ReplyOf<typeof openChoices>

const EMPTY = {
  ...{ at: 0, serviceId: '', sector: '', why: '', what: '', topic: '', consent: '', necessary: '' },
}
export type Answers = typeof EMPTY

/** What is answered so far, kept as a draft: going back keeps it, and so does a closed tab. */
export const useShare = () => {
  const [caseId, concernId] = [useParam('caseId'), useParam('concernId')]
  const from = caseId || concernId || 'none'
  const draft = useDraft(`share.may:${from}`, EMPTY, noWords)
  const [tried, setTried] = useState(false)
  const answers = draft.value
  const choices = useRead(openChoices, {})
  const step = STEPS[answers.at]
  const answered = isAnswered(answers, step)
  const go = (at: number) => (setTried(false), draft.set({ at }))
  return {
    ...{ caseId, concernId, draft, answers, choices, step },
    set: (change: Partial<Answers>) => draft.set(change),
    error: tried && !answered,
    next: () => (answered ? go(nextAfter(answers)) : setTried(true)),
    back: () => go(Math.max(0, Math.min(answers.at, STEPS.length) - 1)),
    again: () => void draft.discard(),
  }
}
export type Share = ReturnType<typeof useShare>

const isAnswered = (answers: Answers, step: Step | undefined): boolean => {
  if (step === undefined) return true
  return step === 'to' ? answers.serviceId !== '' || answers.sector !== '' : answers[step] !== ''
}

/** A duty asks for nothing more; what names nobody needs neither yes nor necessity. */
const nextAfter = ({ at, why, what }: Answers): number => {
  const done = (STEPS[at] === 'why' && isDuty(why)) || (STEPS[at] === 'what' && what === 'nameless')
  return done ? STEPS.length : at + 1
}
const isDuty = (why: string) => why === 'neglect' || why === 'crime'

const known = <V extends string>(values: readonly V[], value: string): V | undefined =>
  values.find(one => one === value)

/** The answers as the question that the server judges; what was not asked for changes nothing. */
export const questionOf = ({ answers, caseId }: Pick<Share, 'answers' | 'caseId'>) => {
  const topic = TopicKey.safeParse(answers.topic).data
  const sector = Sector.safeParse(answers.sector).data
  return {
    ...(caseId === '' ? {} : { caseId }),
    ...(answers.serviceId === '' ? { toSector: sector } : { toServiceId: answers.serviceId }),
    ...(topic ? { topic } : {}),
    what: known(WHATS, answers.what) ?? ('needed' as const),
    why: known(WHYS, answers.why) ?? ('together' as const),
    consent: known(CONSENTS, answers.consent) ?? ('not_asked' as const),
    necessary: answers.necessary === 'yes',
  }
}
