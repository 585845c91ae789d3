import type { ReactNode } from 'react'
import { Problem, useAgain } from '../../../../web/call/index.ts'
import type { Draft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Chips, Stack, TextArea, TwoVersions } from '../../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { AnswerNow, Question } from '../hooks.ts'
import { useAnswer } from '../hooks.ts'
import { Said } from '../Said.tsx'
import { feedbackTexts } from '../texts.ts'
import { givenOf, itemsOf, SKIP } from './answer-draft.ts'
import type { AnswerDraft } from './answer-draft.ts'

const VALUES = ['0', '1', '2', '3', '4'] as const

interface AnswerFormProps {
  caseId: string
  askId: string
  questions: readonly Question[]
  draft: Draft<AnswerDraft>
  onDone?: () => void
  /** The other way out, beside the button that sends. */
  children: ReactNode
}

/** The questions on one page, each of which can be left out; what is begun is kept until it is sent. */
export const AnswerForm = ({ caseId, askId, questions, draft, onDone, children }: AnswerFormProps) => {
  const t = useTexts(feedbackTexts)
  const { value, set, saved } = draft
  const answer = useAnswer({ done: t('sent'), onDone: () => (void draft.discard(), onDone?.()) })
  const ids = questions.map(one => one.id)
  const { theirs } = answer
  const again = useAgain()
  const keep = (version: number) => (set({ ...value, version }), answer.clear())
  const leave = () => (void draft.discard(), again(), onDone?.())
  return (
    <Stack>
      <Ticks {...{ questions, draft }} />
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        optional
        maxLength={4000}
        value={value.words}
        saved={saved}
        onChange={words => set({ words })}
      />
      {theirs ? <Twice {...{ questions, value, theirs, keep, leave }} /> : <Problem of={answer} />}
      <Buttons>
        <Button busy={answer.busy} onClick={() => answer.send({ caseId, askId, ...givenOf(ids, value) })}>
          {t('send')}
        </Button>
        {children}
      </Buttons>
    </Stack>
  )
}

const Ticks = ({ questions, draft: { value, set } }: Pick<AnswerFormProps, 'questions' | 'draft'>) => {
  const t = useTexts(feedbackTexts)
  const language = useLanguage()
  const options = [
    ...VALUES.map(one => ({ value: one, label: t('value', { value: one }) })),
    { value: SKIP, label: t('skip') },
  ]
  return questions.map(one => (
    <Chips
      key={one.id}
      label={labelIn(one.words, language)}
      options={options}
      value={value.values[one.id]}
      onChange={chosen => set(before => ({ ...before, values: { ...before.values, [one.id]: chosen } }))}
    />
  ))
}

interface TwiceProps {
  questions: readonly Question[]
  value: AnswerDraft
  theirs: AnswerNow
  keep: (version: number) => void
  leave: () => void
}
/** Saved at another screen meanwhile: both are shown, and neither goes unseen. */
const Twice = ({ questions, value, theirs, keep, leave }: TwiceProps) => (
  <TwoVersions
    isOwn
    mine={<Said items={itemsOf(questions, value)} words={value.words || null} />}
    theirs={<Said items={theirs.items} words={theirs.words} />}
    onKeepMine={() => keep(theirs.version)}
    onTakeTheirs={leave}
  />
)
