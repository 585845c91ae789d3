import { useState } from 'react'
import { Problem, Shown, useRead, useWrite } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Message, SavedMark, Stack } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { openChoices, recordDisclosure, recordFromConcern } from '../../api.ts'
import { Telling } from './Telling.tsx'
import { WhatGiven } from './WhatGiven.tsx'
import { WhoLooks } from './WhoLooks.tsx'
import { EMPTY_RECORD, draftOf, givingOf, receiverIn } from './record-form.ts'
import type { Whence } from './record-form.ts'
import { recordTexts } from './record-texts.ts'

/** Writes down that something was given; a draft until then. */
export const RecordGiven = ({ from }: { from: Whence }) => {
  const t = useTexts(recordTexts)
  const draft = useDraft(draftOf(from), EMPTY_RECORD)
  const [tried, setTried] = useState(false)
  const form = draft.value
  const after = { done: t('saved'), onDone: () => (setTried(false), void draft.discard()) }
  const [inCase, inConcern] = [useWrite(recordDisclosure, after), useWrite(recordFromConcern, after)]
  const { caseId, concernId } = from
  const write = caseId === '' ? inConcern : inCase
  const read = useRead(openChoices, receiverIn(form))
  const giving = givingOf(form)
  const send = () => {
    setTried(true)
    if (!giving) return
    if (caseId === '') inConcern.send({ concernId, ...giving })
    else inCase.send({ caseId, ...giving })
  }
  return (
    <Shown of={read}>
      {choices => (
        <Stack>
          <WhatGiven form={form} choices={choices} onChange={draft.set} />
          <Telling form={form} choices={choices} onChange={draft.set} />
          {caseId === '' ? null : <WhoLooks form={form} choices={choices} onChange={draft.set} />}
          {tried && !giving ? <Message tone="problem">{t('missing')}</Message> : null}
          <Problem of={write} />
          <Buttons>
            <Button busy={write.busy} onClick={send}>
              {t('save')}
            </Button>
            <SavedMark of={draft.saved} />
          </Buttons>
        </Stack>
      )}
    </Shown>
  )
}
