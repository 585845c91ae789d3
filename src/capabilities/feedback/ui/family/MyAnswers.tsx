import { useState } from 'react'
import { Button, Buttons, Card, Details, Message, Stack, Stop } from '../../../../web/kit/index.ts'
import { useDates, useListed, useTexts } from '../../../../web/texts/index.ts'
import type { Own, OwnAnswer } from '../hooks.ts'
import { Said } from '../Said.tsx'
import { feedbackTexts } from '../texts.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { draftOf, isBegun, useAnswerDraft } from './answer-draft.ts'
import { ShowTo } from './ShowTo.tsx'
import { TakeBack } from './TakeBack.tsx'

interface MyAnswersProps {
  caseId: string
  answers: readonly OwnAnswer[]
  helpers: Own['helpers']
}

/** What I have answered, which I alone see: to change, take back, or show to somebody. */
export const MyAnswers = ({ caseId, answers, helpers }: MyAnswersProps) => {
  const t = useTexts(feedbackTexts)
  const { date } = useDates()
  if (answers.length === 0) return null
  return (
    <Stop title={t('mine')}>
      <p>{t('mineText')}</p>
      {answers.map(one => (
        <Card key={one.id}>
          <Details summary={t('mineAt', { day: date(one.at, 'long') })} isPrivate>
            <MyAnswer caseId={caseId} answer={one} helpers={helpers} />
          </Details>
        </Card>
      ))}
    </Stop>
  )
}

const MyAnswer = ({ caseId, answer, helpers }: Omit<MyAnswersProps, 'answers'> & { answer: OwnAnswer }) => {
  const t = useTexts(feedbackTexts)
  const { date } = useDates()
  const listed = useListed()
  const [doing, setDoing] = useState<'change' | 'show'>()
  const close = () => setDoing(undefined)
  const { shownTo, changeable, askId } = answer
  if (doing === 'change' && askId !== null) return <Change {...{ caseId, answer, askId }} onClose={close} />
  return (
    <Stack>
      <Said items={answer.items} words={answer.words} />
      <p className="s-soft">
        {shownTo.length === 0 ? t('shownNobody') : t('shownTo', { who: listed(shownTo.map(one => one.name)) })}
      </p>
      <p className="s-soft">
        {changeable ? t('canChange', { day: date(answer.until, 'long') }) : t(askId === null ? 'atScreen' : 'counted')}
      </p>
      {doing === 'show' ? <ShowTo {...{ caseId, answer, helpers }} onClose={close} /> : null}
      {doing === undefined ? (
        <Buttons>
          {changeable ? (
            <Button kind="secondary" onClick={() => setDoing('change')}>
              {t('change')}
            </Button>
          ) : null}
          {changeable || shownTo.length > 0 ? (
            <Button kind="plain" onClick={() => setDoing('show')}>
              {t('showTo')}
            </Button>
          ) : null}
          <TakeBack caseId={caseId} answerId={answer.id} />
        </Buttons>
      ) : null}
    </Stack>
  )
}

interface ChangeProps {
  caseId: string
  answer: OwnAnswer
  askId: string
  onClose: () => void
}
const Change = ({ caseId, answer, askId, onClose }: ChangeProps) => {
  const t = useTexts(feedbackTexts)
  const listed = useListed()
  const draft = useAnswerDraft(askId)
  const shown = isBegun(draft.value) ? draft : { ...draft, value: draftOf(answer), set: changing(draft, answer) }
  const leave = () => (void draft.discard(), onClose())
  return (
    <Stack>
      {answer.shownTo.length === 0 ? null : (
        <Message>{t('changeHides', { who: listed(answer.shownTo.map(one => one.name)) })}</Message>
      )}
      <AnswerForm
        {...{ caseId, askId, draft: shown, onDone: onClose }}
        questions={answer.items.map(one => ({ id: one.question, words: one.words }))}
      >
        <Button kind="plain" onClick={leave}>
          {t('cancel')}
        </Button>
      </AnswerForm>
    </Stack>
  )
}

/** The first change is made to what was answered, not to nothing. */
const changing =
  (draft: ReturnType<typeof useAnswerDraft>, answer: OwnAnswer): typeof draft.set =>
  change =>
    draft.set(() => {
      const before = draftOf(answer)
      return typeof change === 'function' ? change(before) : { ...before, ...change }
    })
