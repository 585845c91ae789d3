import { useReducer, useState } from 'react'
import { useRead, useWrite } from '../../../../web/call/index.ts'
import { useFetched } from '../../../../web/call/use-fetched.ts'
import type { Fetched } from '../../../../web/call/use-fetched.ts'
import { OneThing } from '../../../../web/pictures/OneThing.tsx'
import { Picture } from '../../../../web/pictures/Picture.tsx'
import { ShownToChild } from '../../../../web/pictures/ShownToChild.tsx'
import { pictureTexts } from '../../../../web/pictures/texts.ts'
import { Tile, Tiles } from '../../../../web/pictures/Tiles.tsx'
import { useUnsent } from '../../../../web/pictures/unsent.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { answerAsChild, openChildsFeedback, takeBackAsChild } from '../../child-api.ts'
import { begun, FACES, isEmpty, isLast, itemsOf, stepped } from './flow.ts'
import type { Face, Question } from './flow.ts'
import { childFeedbackTexts } from './texts.ts'

interface FeedbackFlowProps {
  caseId: string
  onLeave: () => void
}

/** One question at a time, with a picture and faces, and each can be left out; nothing of what was answered before. */
export const FeedbackFlow = ({ caseId, onLeave }: FeedbackFlowProps) => (
  <ShownToChild of={useRead(openChildsFeedback, { caseId })} onBack={onLeave}>
    {questions => <Questions caseId={caseId} questions={questions} onLeave={onLeave} />}
  </ShownToChild>
)

const Questions = ({ caseId, questions, onLeave }: FeedbackFlowProps & { questions: readonly Question[] }) => {
  const [t, around] = [useTexts(childFeedbackTexts), useTexts(pictureTexts)]
  // What is fetched once more while the child sits there changes nothing of what it is read.
  const [flow, step] = useReducer(stepped, questions, begun)
  const [answerId, setAnswerId] = useState<string>()
  const send = useWrite(answerAsChild, { shows: [], onDone: ({ id }) => setAnswerId(id) })
  const undo = useWrite(takeBackAsChild, { shows: [], onDone: onLeave })
  const anew = useFetched(openChildsFeedback, now => (send.clear(), step({ is: 'anew', questions: now })))
  const isChanged = send.refused === 'feedback.question_unknown'
  const question = flow.questions[flow.at]
  useUnsent(answerId === undefined && !isEmpty(flow) && !isChanged)
  if (answerId !== undefined)
    return (
      <Done
        busy={undo.busy}
        problem={undo.problem !== undefined}
        onLeave={onLeave}
        onUndo={() => undo.send({ caseId, answerId })}
      />
    )
  if (isChanged) return <Changed of={anew} onOn={() => anew.fetch({ caseId })} onLeave={onLeave} />
  if (!question) return <Nothing text={t(flow.questions.length === 0 ? 'none' : 'empty')} onLeave={onLeave} />
  const onOn = () => (isLast(flow) && !isEmpty(flow) ? send.send({ caseId, items: itemsOf(flow) }) : step({ is: 'on' }))
  return (
    <>
      <OneQuestion
        key={question.id}
        {...{ question, busy: send.busy, onOn }}
        chosen={flow.chosen[question.id]}
        onChoose={face => step({ is: 'chooses', face })}
        onBack={() => (flow.at === 0 ? onLeave() : step({ is: 'back' }))}
      />
      {send.problem === undefined ? null : (
        <p className="s-knows-text" role="alert">
          {around('broken')}
        </p>
      )}
    </>
  )
}

interface ChangedProps {
  of: Fetched<typeof openChildsFeedback>
  onOn: () => void
  onLeave: () => void
}
/** The questions were worded otherwise meanwhile: the child is told, and reads them as they are now. */
const Changed = ({ of, onOn, onLeave }: ChangedProps) => {
  const t = useTexts(childFeedbackTexts)
  const problem = of.problem !== undefined
  return (
    <OneThing title={t('title')} read={[t('anew')]} busy={of.busy} {...{ problem, onOn }} onBack={onLeave}>
      <p className="s-knows-text">{t('anew')}</p>
    </OneThing>
  )
}

interface OneQuestionProps {
  question: Question
  chosen: Face | undefined
  busy: boolean
  onChoose: (value: Face) => void
  onBack: () => void
  onOn: () => void
}
const OneQuestion = ({ question, chosen, busy, onChoose, onBack, onOn }: OneQuestionProps) => {
  const t = useTexts(childFeedbackTexts)
  const language = useLanguage()
  const title = labelIn(question.words, language)
  const faces = FACES.map(value => ({ value, label: t('face', { value: `${value}` }) }))
  return (
    <OneThing title={title} read={faces.map(one => one.label)} {...{ busy, onBack, onOn }}>
      {question.picture === undefined ? null : (
        <div className="s-knows">
          <Picture of={question.picture} size="large" />
        </div>
      )}
      <Tiles label={title}>
        {faces.map(({ value, label }) => (
          <Tile
            key={value}
            picture={`mood-${value + 1}`}
            label={label}
            chosen={chosen === value}
            busy={busy}
            onPress={() => onChoose(value)}
          />
        ))}
      </Tiles>
    </OneThing>
  )
}

interface DoneProps {
  busy: boolean
  problem: boolean
  onLeave: () => void
  onUndo: () => void
}
const Done = ({ busy, problem, onLeave, onUndo }: DoneProps) => {
  const [t, around] = [useTexts(childFeedbackTexts), useTexts(pictureTexts)]
  return (
    <OneThing title={t('thanks')} read={[t('done')]}>
      <div className="s-knows">
        <Picture of="only-me" size="large" />
      </div>
      <p className="s-knows-text">{t('done')}</p>
      <Tiles few label={t('thanks')}>
        <Tile picture="finished" label={around('on')} busy={busy} onPress={onLeave} />
        <Tile picture="undo" label={around('undo')} busy={busy} onPress={onUndo} />
      </Tiles>
      {problem ? (
        <p className="s-knows-text" role="alert">
          {around('broken')}
        </p>
      ) : null}
    </OneThing>
  )
}

const Nothing = ({ text, onLeave }: { text: string; onLeave: () => void }) => {
  const t = useTexts(childFeedbackTexts)
  return (
    <OneThing title={t('title')} read={[text]} onBack={onLeave}>
      <p className="s-knows-text">{text}</p>
    </OneThing>
  )
}
