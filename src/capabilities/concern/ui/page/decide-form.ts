import { useState } from 'react'
import { useWrite } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { NotHeard } from '../../../case/model.ts'
import { decideConcern } from '../../api.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { decideTexts } from './decide-texts.ts'

export const ENDINGS = ['own_service', 'with_others', 'group_measure', 'ended'] as const
export type EndingKind = (typeof ENDINGS)[number]

/** The topics of the consents, as the settings name them. */
type TopicId = 'plan' | 'everyday' | 'health' | 'home' | 'meetings'

/** A decision as it is being written; no ending is chosen beforehand. */
export interface DecideForm extends Record<string, unknown> {
  outcome: EndingKind | ''
  reason: string
  offerTo: string
  topic: TopicId
  familyNotYet: string
  childAsked: 'yes' | 'no' | ''
  childSaid: string
  childNotYet: string
  childWhyNot: NotHeard | ''
  what: string
  responsibleId: string
  evaluateOn: string
}

const saidIn = (form: DecideForm) => [...[form.reason, form.familyNotYet, form.childSaid, form.childNotYet, form.what]]

const EMPTY: DecideForm = {
  outcome: '',
  topic: 'everyday',
  childAsked: '',
  childWhyNot: '',
  ...{ reason: '', offerTo: '', familyNotYet: '', childSaid: '', childNotYet: '' },
  ...{ what: '', responsibleId: '', evaluateOn: '' },
}

export const DECIDE_FIELDS = {
  outcome: 'hva-videre',
  reason: 'hvorfor',
  family: 'familien',
  child: 'barnet',
  measure: 'tiltaket',
} as const
export type DecideField = keyof typeof DECIDE_FIELDS

const isEmpty = (text: string) => text.trim() === ''

const missingIn = (form: DecideForm, aboutChild: boolean, familyHeard: boolean): readonly DecideField[] => {
  const child = form.childAsked === 'yes' ? form.childSaid : form.childWhyNot && form.childNotYet
  const measure = [form.what, form.responsibleId, form.evaluateOn]
  return [
    ...(form.outcome === '' ? (['outcome'] as const) : []),
    ...(isEmpty(form.reason) ? (['reason'] as const) : []),
    ...(aboutChild && !familyHeard && isEmpty(form.familyNotYet) ? (['family'] as const) : []),
    ...(aboutChild && (form.childAsked === '' || isEmpty(child)) ? (['child'] as const) : []),
    ...(form.outcome === 'group_measure' && measure.some(isEmpty) ? (['measure'] as const) : []),
  ]
}

const endingOf = (form: DecideForm, outcome: EndingKind) => {
  if (outcome === 'ended') return { outcome }
  if (outcome === 'group_measure')
    return { outcome, what: form.what, responsibleId: form.responsibleId, evaluateOn: form.evaluateOn }
  return { outcome, offerTo: form.offerTo === '' ? null : form.offerTo, topic: form.topic }
}

const orNull = (text: string) => (isEmpty(text) ? null : text)

/** The decision: what happens now, why, and what family and child say. */
export const useDecide = (concern: ConcernShown) => {
  const t = useTexts(decideTexts)
  const draft = useDraft<DecideForm>(`concern.decide:${concern.id}`, EMPTY, saidIn)
  const [pressed, setPressed] = useState(false)
  const write = useWrite(decideConcern, { done: t('done'), onDone: () => void draft.discard() })
  const form = draft.value
  const aboutChild = concern.child !== null
  const missing = missingIn(form, aboutChild, concern.talks.length > 0)
  const send = () => {
    setPressed(true)
    if (missing.length > 0 || form.outcome === '') return
    const child =
      form.childAsked === 'yes'
        ? { said: orNull(form.childSaid), notYet: null }
        : { said: null, notYet: orNull(form.childNotYet), ...(form.childWhyNot && { notHeard: form.childWhyNot }) }
    const about = { concernId: concern.id, version: concern.version ?? 0, reason: form.reason }
    const familyNotYet = concern.talks.length > 0 ? null : orNull(form.familyNotYet)
    write.send({ ...about, ending: endingOf(form, form.outcome), familyNotYet, child })
  }
  return { draft, form, set: draft.set, write, send, aboutChild, missing: pressed ? missing : [] }
}
export type DecideWork = ReturnType<typeof useDecide>
