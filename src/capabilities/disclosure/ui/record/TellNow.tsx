import { useState } from 'react'
import { Send, useWrite } from '../../../../web/call/index.ts'
import { Chips, DateField, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { localDay, useTexts } from '../../../../web/texts/index.ts'
import { tellFamily, tellFromConcern } from '../../api.ts'
import type { Whence } from './record-form.ts'
import { recordTexts } from './record-texts.ts'

const KNOWS = ['told', 'waits'] as const
type Knows = (typeof KNOWS)[number]

/** What is said now of something that the family did not know of: that they do, or that it must wait until a day. */
const useTelling = ({ caseId, concernId }: Whence, disclosureId: string) => {
  const t = useTexts(recordTexts)
  const today = localDay(useNow())
  const [is, choose] = useState<Knows>()
  const [words, setWords] = useState('')
  const [checkOn, setCheckOn] = useState('')
  const [tried, setTried] = useState(false)
  const done = () => (choose(undefined), setWords(''), setCheckOn(''), setTried(false))
  const inCase = useWrite(tellFamily, { done: t('tellDone'), onDone: done })
  const inConcern = useWrite(tellFromConcern, { done: t('tellDone'), onDone: done })
  const lacks = { words: words.trim() === '', day: is === 'waits' && checkOn === '' }
  const send = () => {
    setTried(true)
    if (!is || lacks.words || lacks.day) return
    const told = is === 'told' ? { is, on: today } : { is, checkOn }
    const said = { disclosureId, told, words: words.trim() }
    if (caseId === '') inConcern.send({ concernId, ...said })
    else inCase.send({ caseId, ...said })
  }
  const error = (missing: boolean) => (tried && missing ? t('needed') : undefined)
  const write = caseId === '' ? inConcern : inCase
  return { is, choose, words, setWords, checkOn, setCheckOn, lacks, error, write, send }
}

/** The way to say that the family knows now, or that it must wait. Nothing is chosen beforehand. */
export const TellNow = ({ from, disclosureId }: { from: Whence; disclosureId: string }) => {
  const t = useTexts(recordTexts)
  const { is, choose, words, setWords, checkOn, setCheckOn, lacks, error, write, send } = useTelling(from, disclosureId)
  return (
    <Stack gap="small">
      <Chips
        label={t('knowsNow')}
        options={KNOWS.map(value => ({ value, label: t(`knows_${value}`) }))}
        value={is}
        onChange={choose}
      />
      {is ? (
        <>
          <TextArea
            label={t(is === 'told' ? 'tellWords' : 'because')}
            value={words}
            onChange={setWords}
            rows={2}
            error={error(lacks.words)}
          />
          {is === 'waits' ? (
            <DateField
              label={t('checkOn')}
              hint={t('waitHint')}
              value={checkOn}
              onChange={setCheckOn}
              error={error(lacks.day)}
            />
          ) : null}
          <Send of={write} kind="secondary" onSend={send} onCancel={() => choose(undefined)}>
            {t(is === 'told' ? 'tellDo' : 'waitDo')}
          </Send>
        </>
      ) : null}
    </Stack>
  )
}
