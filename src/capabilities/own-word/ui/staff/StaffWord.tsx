import { useState } from 'react'
import { Send } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Button, Chips, Icon, Stack, TextArea } from '../../../../web/kit/index.ts'
import { EyeIcon, PadlockLockedIcon } from '../../../../web/kit/icons.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { WEIGHTS } from '../../../voice/model.ts'
import type { Weight } from '../../../voice/model.ts'
import { useWeigh } from '../hooks.ts'
import type { Word } from '../hooks.ts'
import { CameOf } from '../Prepared.tsx'
import { prepareTexts } from '../prepare-texts.ts'
import { ownWordTexts } from '../texts.ts'
import { useKindAs } from '../use-kind-as.ts'
import { WordText } from '../WordText.tsx'
import '../own-word.css'

/** Own words with whom they are for, what came of them, and the way to say so. */
export const StaffWord = ({ caseId, word }: { caseId: string; word: Word }) => {
  const t = useTexts(ownWordTexts)
  const kindAs = useKindAs()
  const { date } = useDates()
  const whom = word.whom?.forWhom ?? 'helpers'
  return (
    <Stack gap="small">
      <p className="s-eyebrow">{kindAs(word.kind)}</p>
      <WordText word={word} by={t('by', { name: word.by, day: date(word.at, 'day') })} />
      <p className="s-whom">
        <Icon of={whom === 'everyone' ? EyeIcon : PadlockLockedIcon} />
        <span>{word.childs ? t('forStaff', { whom, name: word.whom?.notFor ?? '' }) : t('forStaffParent')}</span>
      </p>
      <CameOf word={word} />
      <Weigh caseId={caseId} word={word} />
    </Stack>
  )
}

const Weigh = ({ caseId, word }: { caseId: string; word: Word }) => {
  const t = useTexts(prepareTexts)
  const [open, setOpen] = useState(false)
  const asks = word.kind === 'tell' || word.kind === 'meeting' || word.kind === 'important' || word.kind === 'disagree'
  if (!asks) return null
  if (open) return <WeighForm caseId={caseId} word={word} onDone={() => setOpen(false)} />
  return (
    <div>
      <Button kind="plain" onClick={() => setOpen(true)}>
        {t(word.weights.length > 0 ? 'weighAnew' : 'weigh')}
      </Button>
    </div>
  )
}

const WeighForm = ({ caseId, word, onDone }: { caseId: string; word: Word; onDone: () => void }) => {
  const t = useTexts(prepareTexts)
  const [weight, setWeight] = useState<Weight>()
  const draft = useDraft(`own_word.weigh:${word.id}`, { because: '' }, one => [one.because])
  const weigh = useWeigh({ done: t('weighed'), onDone: () => (void draft.discard(), onDone()) })
  const { because } = draft.value
  return (
    <Stack>
      <Chips
        label={t('weigh')}
        options={WEIGHTS.map(value => ({ value, label: t('weight', { weight: value }) }))}
        value={weight}
        onChange={setWeight}
      />
      <TextArea
        label={t('because', { name: word.by, whom: word.whom?.forWhom ?? 'helpers' })}
        optional={weight === 'followed'}
        rows={2}
        value={because}
        saved={draft.saved}
        onChange={typed => draft.set({ because: typed })}
      />
      <Send
        of={weigh}
        kind="secondary"
        ready={weight !== undefined}
        onSend={() =>
          weight && weigh.send({ caseId, wordId: word.id, weight, ...(because.trim() && { because: because.trim() }) })
        }
      >
        {t('weighSave')}
      </Send>
    </Stack>
  )
}
