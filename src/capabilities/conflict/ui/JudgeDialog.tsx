import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Dialog, FieldPair, RadioCards, SavedMark, Select, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { SAYS } from '../model.ts'
import { useJudge } from './hooks.ts'
import type { MeasureInWeek } from './hooks.ts'
import { conflictTexts } from './texts.ts'

interface JudgeDialogProps {
  caseId: string
  measures: readonly MeasureInWeek[]
  /** The two that are looked at; to be chosen when left out. */
  pair?: readonly [string, string] | undefined
  onClose: () => void
}

/** Says of two measures whether they pull together or against each other. */
export const JudgeDialog = ({ caseId, measures, pair, onClose }: JudgeDialogProps) => {
  const t = useTexts(conflictTexts)
  const [chosen, choose] = useState<readonly [string, string]>(pair ?? ['', ''])
  const [firstId, secondId] = chosen
  const draft = useDraft(`measure.judge:${pair?.join('.') ?? caseId}`, { says: '', words: '' }, one => [one.words])
  const write = useJudge({ done: t('judged'), onDone: () => (void draft.discard(), onClose()) })
  const says = SAYS.find(one => one === draft.value.says)
  const words = draft.value.words.trim()
  const ready = firstId !== '' && secondId !== '' && firstId !== secondId && says !== undefined
  const title = (id: string) => measures.find(one => one.id === id)?.title ?? ''
  return (
    <Dialog
      open
      title={pair ? t('goal', { first: title(firstId), second: title(secondId) }) : t('compare')}
      onClose={onClose}
    >
      <Stack>
        {pair ? null : <Which measures={measures} chosen={chosen} onChoose={choose} />}
        <RadioCards
          label={t('title')}
          options={SAYS.map(value => ({ value, title: t(value === 'together' ? 'together' : 'apart') }))}
          value={says}
          onChange={value => draft.set({ says: value })}
        />
        <TextArea
          label={t(says === 'against' ? 'whatAgainst' : 'what')}
          hint={t('whoReads')}
          optional={says !== 'against'}
          rows={3}
          value={draft.value.words}
          onChange={text => draft.set({ words: text })}
        />
        <SavedMark of={draft.saved} />
        <Send
          of={write}
          ready={ready && (says === 'together' || words !== '')}
          onSend={() => says && write.send({ caseId, firstId, secondId, says, words: words || null })}
          onCancel={onClose}
        >
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}

interface WhichProps {
  measures: readonly MeasureInWeek[]
  chosen: readonly [string, string]
  onChoose: (pair: readonly [string, string]) => void
}
const Which = ({ measures, chosen: [first, second], onChoose }: WhichProps) => {
  const t = useTexts(conflictTexts)
  const options = (not: string) =>
    measures.filter(one => one.id !== not && one.mayChange).map(one => ({ value: one.id, label: one.title }))
  return (
    <FieldPair>
      <Select
        label={t('first')}
        unchosen={t('choose')}
        options={options(second)}
        value={first}
        onChange={id => onChoose([id, second])}
      />
      <Select
        label={t('second')}
        unchosen={t('choose')}
        options={options(first)}
        value={second}
        onChange={id => onChoose([first, id])}
      />
    </FieldPair>
  )
}
