import { useState } from 'react'
import { useRead, useWrite } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { OneThing } from '../../../../web/pictures/OneThing.tsx'
import { Picture } from '../../../../web/pictures/Picture.tsx'
import { ShownToChild } from '../../../../web/pictures/ShownToChild.tsx'
import { pictureTexts } from '../../../../web/pictures/texts.ts'
import { Tile, Tiles } from '../../../../web/pictures/Tiles.tsx'
import { useUnsent } from '../../../../web/pictures/unsent.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { answerAsChild, openChildsFeedback, takeBackAsChild } from '../../child-api.ts'
import { childFeedbackTexts } from './texts.ts'

interface FeedbackFlowProps {
  caseId: string
  onLeave: () => void
}
type Question = ReplyOf<typeof openChildsFeedback>[number]
/** The best first, as with the other faces. */
const FACES = [4, 3, 2, 1, 0] as const
type Chosen = (typeof FACES)[number]

/** One question at a time, with a picture and faces, and each can be left out; nothing of what was answered before. */
export const FeedbackFlow = ({ caseId, onLeave }: FeedbackFlowProps) => (
  <ShownToChild of={useRead(openChildsFeedback, { caseId })} onBack={onLeave}>
    {questions => <Questions caseId={caseId} questions={questions} onLeave={onLeave} />}
  </ShownToChild>
)

const Questions = ({ caseId, questions, onLeave }: FeedbackFlowProps & { questions: readonly Question[] }) => {
  const [t, around] = [useTexts(childFeedbackTexts), useTexts(pictureTexts)]
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState<Readonly<Record<string, Chosen>>>({})
  const [answerId, setAnswerId] = useState<string>()
  const send = useWrite(answerAsChild, { shows: [], onDone: ({ id }) => setAnswerId(id) })
  const undo = useWrite(takeBackAsChild, { shows: [], onDone: onLeave })
  const question = questions[at]
  const isEmpty = Object.keys(chosen).length === 0
  useUnsent(answerId === undefined && !isEmpty)
  if (answerId !== undefined)
    return (
      <Done
        busy={undo.busy}
        problem={undo.problem !== undefined}
        onLeave={onLeave}
        onUndo={() => undo.send({ caseId, answerId })}
      />
    )
  if (!question) return <Nothing text={t(questions.length === 0 ? 'none' : 'empty')} onLeave={onLeave} />
  const items = questions.map(({ id, words }) => ({ question: id, words, value: chosen[id] ?? null }))
  const onOn = () => (at + 1 < questions.length || isEmpty ? setAt(at + 1) : send.send({ caseId, items }))
  return (
    <>
      <OneQuestion
        key={question.id}
        {...{ question, busy: send.busy, onOn }}
        chosen={chosen[question.id]}
        onChoose={value => setChosen({ ...chosen, [question.id]: value })}
        onBack={() => (at === 0 ? onLeave() : setAt(at - 1))}
      />
      {send.problem === undefined ? null : (
        <p className="s-knows-text" role="alert">
          {around('broken')}
        </p>
      )}
    </>
  )
}

interface OneQuestionProps {
  question: Question
  chosen: Chosen | undefined
  busy: boolean
  onChoose: (value: Chosen) => void
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
