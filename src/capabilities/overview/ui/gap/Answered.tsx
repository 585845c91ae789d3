import { Problem, useWrite } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { Button, Card, DefinitionList } from '../../../../web/kit/index.ts'
import { useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { takeBack } from '../../../gap/api.ts'
import type { openGap } from '../../../gap/api.ts'
import { answerTexts } from './answer-texts.ts'

type Answer = NonNullable<ReplyOf<typeof openGap>['answer']>

/** Something that somebody has said is no gap. */
export interface AnsweredGap {
  readonly gapId: string
  readonly caseId: string
  readonly title: string
  readonly answer: Answer
  /** Whether the reader may say that it is a gap after all. */
  readonly mine: boolean
}

/** What is answered: shown, not hidden, and counted apart. */
export const Answered = ({ gaps }: { gaps: readonly AnsweredGap[] }) => {
  const t = useTexts(answerTexts)
  if (gaps.length === 0) return null
  return (
    <Card look="flat" title={t('answered')}>
      <p className="s-soft">{t('answeredCount', { count: gaps.length })}</p>
      <ul className="s-gaps">
        {gaps.map(gap => (
          <OneAnswered key={gap.gapId} gap={gap} />
        ))}
      </ul>
    </Card>
  )
}

const OneAnswered = ({ gap: { gapId, caseId, title, answer, mine } }: { gap: AnsweredGap }) => {
  const t = useTexts(answerTexts)
  const language = useLanguage()
  const { date } = useDates()
  const reason = answer.reason[language]
  return (
    <li>
      <h3>{title}</h3>
      <DefinitionList
        look="beside"
        items={[
          { term: t('by'), text: t('byWhom', { name: answer.by, day: date(answer.at, 'day') }) },
          { term: t('because'), text: answer.words ? `${reason}. ${answer.words}` : reason },
          { term: t('lasts'), text: date(answer.until, 'day') },
        ]}
      />
      {mine ? <TakeBack gapId={gapId} caseId={caseId} version={answer.version} /> : null}
    </li>
  )
}

const TakeBack = (of: { gapId: string; caseId: string; version: number }) => {
  const t = useTexts(answerTexts)
  const write = useWrite(takeBack, { done: t('backDone') })
  return (
    <>
      <Button kind="plain" busy={write.busy} onClick={() => write.send(of)}>
        {t('back')}
      </Button>
      <Problem of={write} />
    </>
  )
}
