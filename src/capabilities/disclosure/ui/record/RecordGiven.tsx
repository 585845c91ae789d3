import { useState } from 'react'
import { Send, Shown, useRead, useWrite } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { ButtonLink, Buttons, Card, Details, Message, SavedMark, Stack } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { openChoices, recordDisclosure, recordFromConcern } from '../../api.ts'
import { Telling } from './Telling.tsx'
import { WhatGiven } from './WhatGiven.tsx'
import { WhoLooks } from './WhoLooks.tsx'
import { EMPTY_RECORD, draftOf, givingOf, lacksOf, receiverIn, recordWords } from './record-form.ts'
import type { Whence } from './record-form.ts'
import { recordTexts } from './record-texts.ts'

/** The way to write down that something was given: closed until somebody wants it, open where something is begun. */
export const RecordGiven = ({ from }: { from: Whence }) => {
  const t = useTexts(recordTexts)
  const recording = useRecording(from)
  const { draft } = recording
  const isBegun = Object.values(draft.value).some(value => value.length > 0)
  return (
    <Card>
      <Details summary={t('newTitle')} open={isBegun}>
        <Stack>
          <Buttons>
            <ButtonLink
              kind="secondary"
              to={from.caseId === '' ? paths.mayShareFrom(from.concernId) : paths.mayShareOf(from.caseId)}
            >
              {t('wonder')}
            </ButtonLink>
          </Buttons>
          <Fields from={from} recording={recording} />
        </Stack>
      </Details>
    </Card>
  )
}

/** What is being written, a draft until it is recorded; tells beside each field what is missing once it was tried. */
const useRecording = ({ caseId, concernId }: Whence) => {
  const t = useTexts(recordTexts)
  const draft = useDraft(draftOf({ caseId, concernId }), EMPTY_RECORD, recordWords)
  const [tried, setTried] = useState(false)
  const after = { done: t('saved'), onDone: () => (setTried(false), void draft.discard()) }
  const [inCase, inConcern] = [useWrite(recordDisclosure, after), useWrite(recordFromConcern, after)]
  const form = draft.value
  const read = useRead(openChoices, receiverIn(form))
  const lacks = lacksOf(
    form,
    read.data?.grounds.find(one => one.id === form.ground),
  )
  const send = () => {
    const giving = givingOf(form)
    setTried(true)
    if (!giving || lacks.size > 0) return
    if (caseId === '') inConcern.send({ concernId, ...giving })
    else inCase.send({ caseId, ...giving })
  }
  const errorOf = (field: string) => (tried && lacks.has(field) ? t('needed') : undefined)
  const write = caseId === '' ? inConcern : inCase
  return { draft, read, write, send, errorOf, isLacking: tried && lacks.size > 0 }
}

const Fields = ({ from, recording }: { from: Whence; recording: ReturnType<typeof useRecording> }) => {
  const t = useTexts(recordTexts)
  const { draft, read, write, send, errorOf, isLacking } = recording
  return (
    <Shown of={read}>
      {choices => {
        const fields = { form: draft.value, choices, onChange: draft.set, errorOf }
        return (
          <Stack>
            <WhatGiven {...fields} />
            <Telling {...fields} />
            {from.caseId === '' ? null : <WhoLooks {...fields} />}
            {isLacking ? <Message tone="problem">{t('missing')}</Message> : null}
            <Send of={write} onSend={send}>
              {t('save')}
            </Send>
            <SavedMark of={draft.saved} />
          </Stack>
        )
      }}
    </Shown>
  )
}
