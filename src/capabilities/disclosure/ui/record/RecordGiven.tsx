import { useState } from 'react'
import { Problem, Shown, useRead, useWrite } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Message, SavedMark, Stack } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { openChoices, recordDisclosure } from '../../api.ts'
import { Telling } from './Telling.tsx'
import { WhatGiven } from './WhatGiven.tsx'
import { WhoLooks } from './WhoLooks.tsx'
import { EMPTY_RECORD, givingOf } from './record-form.ts'
import { recordTexts } from './record-texts.ts'

/** Writes down that something was given; a draft until then. */
export const RecordGiven = ({ caseId }: { caseId: string }) => {
  const t = useTexts(recordTexts)
  const draft = useDraft(`disclosure.record:${caseId}`, EMPTY_RECORD)
  const [tried, setTried] = useState(false)
  const form = draft.value
  const write = useWrite(recordDisclosure, {
    done: t('saved'),
    onDone: () => (setTried(false), void draft.discard()),
  })
  const read = useRead(openChoices, form.serviceId === '' ? {} : { toServiceId: form.serviceId })
  const giving = givingOf(form)
  const send = () => {
    setTried(true)
    if (giving) write.send({ caseId, ...giving })
  }
  return (
    <Shown of={read}>
      {choices => (
        <Stack>
          <WhatGiven form={form} choices={choices} onChange={draft.set} />
          <Telling form={form} choices={choices} onChange={draft.set} />
          <WhoLooks form={form} choices={choices} onChange={draft.set} />
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
