import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Message, Pick, Stack, TextArea } from '../../../../web/kit/index.ts'
import { ThumbDownIcon, ThumbUpIcon } from '../../../../web/kit/icons.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { HELPS } from '../../model.ts'
import type { Helps } from '../../model.ts'
import { useSayOfMeasure } from '../hooks.ts'
import type { MeasureShown } from '../hooks.ts'
import { familyPlanTexts } from './family-texts.ts'

const ICONS = { yes: ThumbUpIcon, some: undefined, no: ThumbDownIcon } as const

/** A thumb, words, or both, on something that somebody else does. */
export const SayIt = ({ caseId, measure }: { caseId: string; measure: MeasureShown }) => {
  const t = useTexts(familyPlanTexts)
  const before = measure.views.findLast(view => view.me)
  const draft = useDraft<{ helps: Helps | ''; words: string }>(`measure.say:${measure.id}`, {
    helps: before?.helps ?? '',
    words: '',
  })
  const [missing, setMissing] = useState(false)
  const say = useSayOfMeasure({ done: t('sent'), onDone: () => void draft.discard() })
  const { helps, words } = draft.value
  const send = () => {
    const said = { ...(helps && { helps }), ...(words.trim() && { words }) }
    const isEmpty = !('helps' in said) && !('words' in said)
    setMissing(isEmpty)
    if (!isEmpty) say.send({ caseId, measureId: measure.id, said })
  }
  return (
    <Stack>
      <Pick
        label={t('think')}
        options={HELPS.map(value => {
          const icon = ICONS[value]
          return { value, label: t('helps', { helps: value }), ...(icon && { icon }) }
        })}
        value={helps === '' ? undefined : helps}
        onChange={value => draft.set({ helps: value })}
      />
      <TextArea
        label={t('yourWords')}
        hint={t('onlyHelpers')}
        optional
        rows={2}
        value={words}
        saved={draft.saved}
        onChange={text => draft.set({ words: text })}
      />
      {missing ? <Message tone="problem">{t('sayFirst')}</Message> : null}
      <Problem of={say} />
      <Buttons>
        <Button busy={say.busy} onClick={send}>
          {t('send')}
        </Button>
      </Buttons>
    </Stack>
  )
}
