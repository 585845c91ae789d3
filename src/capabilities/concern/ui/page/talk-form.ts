import { useState } from 'react'
import { useWrite } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { recordTalk } from '../../api.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { concernPageTexts } from './texts.ts'

/** A talk as it is being written down; nothing is chosen beforehand. */
export interface TalkForm extends Record<string, unknown> {
  talkedOn: string
  heardBy: string[]
  childTookPart: boolean
  interpreter: 'not_needed' | 'qualified' | 'adult_known' | 'child' | ''
  familyView: string
  agreement: 'agree' | 'partly' | 'disagree' | ''
  agreed: string
  childTold: string
  shareInterpretation: boolean
}

const saidIn = (form: TalkForm) => [form.familyView, form.agreed, form.childTold]

export const TALK_FIELDS = {
  heard: 'hvem-horte',
  interpreter: 'tolk',
  view: 'familien-sier',
  agreement: 'enige',
} as const

const missingIn = (form: TalkForm): readonly (keyof typeof TALK_FIELDS)[] => [
  ...(form.heardBy.length === 0 && !form.childTookPart ? (['heard'] as const) : []),
  ...(form.interpreter === '' ? (['interpreter'] as const) : []),
  ...(form.familyView.trim() === '' ? (['view'] as const) : []),
  ...(form.agreement === '' ? (['agreement'] as const) : []),
]

/** Writes down a talk with the family; a refused interpreter keeps every word. */
export const useTalk = (concern: ConcernShown, today: string) => {
  const t = useTexts(concernPageTexts)
  const empty: TalkForm = {
    talkedOn: today,
    heardBy: [],
    childTookPart: false,
    interpreter: '',
    familyView: '',
    agreement: '',
    agreed: '',
    childTold: '',
    shareInterpretation: false,
  }
  const draft = useDraft<TalkForm>(`concern.talk:${concern.id}`, empty, saidIn)
  const [pressed, setPressed] = useState(false)
  const write = useWrite(recordTalk, { done: t('talkDone'), onDone: () => void draft.discard() })
  const missing = missingIn(draft.value)
  const send = () => {
    setPressed(true)
    const { interpreter, agreement, ...form } = draft.value
    if (missing.length > 0 || interpreter === '' || agreement === '') return
    write.send({ ...form, interpreter, agreement, concernId: concern.id, version: concern.version ?? 0 })
  }
  return { draft, form: draft.value, set: draft.set, write, send, missing: pressed ? missing : [] }
}
export type TalkWork = ReturnType<typeof useTalk>
