import { useState } from 'react'
import { Send, useWrite } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Chips, DateField, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { localDay, useTexts } from '../../../../web/texts/index.ts'
import { tellFamily, tellFromConcern } from '../../api.ts'
import type { Whence } from './record-form.ts'
import { recordTexts } from './record-texts.ts'

const KNOWS = ['told', 'waits'] as const
type Knows = (typeof KNOWS)[number]

interface TellProps {
  from: Whence
  disclosureId: string
  is: Knows
  onEnd: () => void
}

/** What is said now of something that the family did not know of: that they do, or that it must wait until a day. */
const useTelling = ({ from: { caseId, concernId }, disclosureId, is, onEnd }: TellProps) => {
  const t = useTexts(recordTexts)
  const today = localDay(useNow())
  const draft = useDraft(`disclosure.tell:${disclosureId}`, { words: '' }, one => [one.words])
  const [checkOn, setCheckOn] = useState('')
  const [tried, setTried] = useState(false)
  const then = { done: t('tellDone'), onDone: () => (void draft.discard(), onEnd()) }
  const [inCase, inConcern] = [useWrite(tellFamily, then), useWrite(tellFromConcern, then)]
  const words = draft.value.words.trim()
  const lacks = { words: words === '', day: is === 'waits' && checkOn === '' }
  const send = () => {
    setTried(true)
    if (lacks.words || lacks.day) return
    const told = is === 'told' ? { is, on: today } : { is, checkOn }
    if (caseId === '') inConcern.send({ concernId, disclosureId, told, words })
    else inCase.send({ caseId, disclosureId, told, words })
  }
  const error = (missing: boolean) => (tried && missing ? t('needed') : undefined)
  return { draft, checkOn, setCheckOn, lacks, error, write: caseId === '' ? inConcern : inCase, send }
}

/** The way to say that the family knows now, or that it must wait. Nothing is chosen beforehand. */
export const TellNow = ({ from, disclosureId }: Pick<TellProps, 'from' | 'disclosureId'>) => {
  const t = useTexts(recordTexts)
  const [is, choose] = useState<Knows>()
  return (
    <Stack gap="small">
      <Chips
        label={t('knowsNow')}
        options={KNOWS.map(value => ({ value, label: t(`knows_${value}`) }))}
        value={is}
        onChange={choose}
      />
      {is ? <Tell {...{ from, disclosureId, is }} onEnd={() => choose(undefined)} /> : null}
    </Stack>
  )
}

const Tell = (props: TellProps) => {
  const t = useTexts(recordTexts)
  const { draft, checkOn, setCheckOn, lacks, error, write, send } = useTelling(props)
  const told = props.is === 'told'
  return (
    <>
      <TextArea
        label={t(told ? 'tellWords' : 'because')}
        value={draft.value.words}
        onChange={words => draft.set({ words })}
        rows={2}
        saved={draft.saved}
        error={error(lacks.words)}
      />
      {told ? null : (
        <DateField
          label={t('checkOn')}
          hint={t('waitHint')}
          value={checkOn}
          onChange={setCheckOn}
          error={error(lacks.day)}
        />
      )}
      <Send of={write} kind="secondary" onSend={send} onCancel={props.onEnd}>
        {t(told ? 'tellDo' : 'waitDo')}
      </Send>
    </>
  )
}
