import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { Dialog, FieldPair, Message, RadioCards, SavedMark, Select, Stack, TextArea } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { SAYS } from '../model.ts'
import { useJudge } from './hooks.ts'
import type { Conflicts, MeasureInWeek } from './hooks.ts'
import { conflictTexts } from './texts.ts'

interface JudgeDialogProps {
  caseId: string
  all: Conflicts
  /** The two that are looked at; to be chosen when left out. */
  pair?: readonly [string, string] | undefined
  onClose: () => void
}

/** Says of two measures whether they pull together or against each other. */
export const JudgeDialog = ({ caseId, all, pair, onClose }: JudgeDialogProps) => {
  const t = useTexts(conflictTexts)
  const { measures } = all
  const begun = { says: '', words: '', first: pair?.[0] ?? '', second: pair?.[1] ?? '' }
  const draft = useDraft(`measure.judge:${pair?.join('.') ?? caseId}`, begun, one => [one.words])
  const { first: firstId, second: secondId } = draft.value
  const read = all.judged.find(one => [one.firstId, one.secondId].every(id => id === firstId || id === secondId))
  const write = useJudge({ done: t('judged'), onDone: () => (void draft.discard(), onClose()) })
  const { theirs } = write
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
        {pair ? null : (
          <Which
            measures={measures}
            chosen={[firstId, secondId]}
            onChoose={([first, second]) => draft.set({ first, second })}
          />
        )}
        <Said draft={draft} />
        <SavedMark of={draft.saved} />
        {theirs ? <Meanwhile theirs={theirs} /> : null}
        <Send
          of={theirs ? { ...write, problem: undefined } : write}
          ready={ready && (says === 'together' || words !== '')}
          onSend={() =>
            says &&
            write.send({ caseId, firstId, secondId, says, words: words || null, seen: theirs?.id ?? read?.id ?? null })
          }
          onCancel={onClose}
        >
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}

const Said = ({ draft }: { draft: Draft<{ says: string; words: string; first: string; second: string }> }) => {
  const t = useTexts(conflictTexts)
  const says = SAYS.find(one => one === draft.value.says)
  return (
    <>
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
    </>
  )
}

/** What somebody has said of the two since they were read. */
const Meanwhile = ({ theirs: { by, at, words, says } }: { theirs: Conflicts['judged'][number] }) => {
  const t = useTexts(conflictTexts)
  const { date } = useDates()
  const said = words ?? t(says === 'together' ? 'together' : 'apart')
  return (
    <Message tone="problem">
      <b>{t('saidMeanwhile')}</b> {t('said', { name: by, day: date(at, 'long'), words: said })}
    </Message>
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
