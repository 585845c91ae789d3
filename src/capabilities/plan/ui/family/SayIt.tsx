import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Message, Pick, Stack, TextArea } from '../../../../web/kit/index.ts'
import type { Saved } from '../../../../web/kit/index.ts'
import { PencilWritingIcon, ThumbDownIcon, ThumbUpIcon } from '../../../../web/kit/icons.ts'
import { useSession } from '../../../../web/session/index.ts'
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
  const draft = useDraft<{ helps: Helps | ''; words: string }>(
    `measure.say:${measure.id}`,
    {
      helps: before?.helps ?? '',
      words: '',
    },
    one => [one.words],
  )
  const [missing, setMissing] = useState(false)
  const [open, setOpen] = useState(false)
  const say = useSayOfMeasure({ done: t('sent'), onDone: () => (void draft.discard(), setOpen(false)) })
  const { helps, words } = draft.value
  const isWriting = open || words !== '' || helps !== (before?.helps ?? '')
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
        onChange={value => (draft.set({ helps: value }), setOpen(true))}
      />
      {isWriting ? <OwnWords value={words} saved={draft.saved} onChange={text => draft.set({ words: text })} /> : null}
      {missing ? <Message tone="problem">{t('sayFirst')}</Message> : null}
      <Problem of={say} />
      <Buttons>
        {isWriting ? (
          <Button busy={say.busy} onClick={send}>
            {t('send')}
          </Button>
        ) : (
          <Button kind="plain" icon={PencilWritingIcon} onClick={() => setOpen(true)}>
            {t('writeOfIt')}
          </Button>
        )}
      </Buttons>
    </Stack>
  )
}

const OwnWords = (field: { value: string; saved: Saved; onChange: (words: string) => void }) => {
  const t = useTexts(familyPlanTexts)
  const me = useSession().role === 'youth' ? 'yes' : 'no'
  return <TextArea label={t('yourWords')} hint={t('onlyHelpers', { me })} optional rows={2} {...field} />
}
