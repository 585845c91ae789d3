import { Problem } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { Button, Card, DefinitionList } from '../../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { openGap } from '../../../gap/api.ts'
import { answerTexts } from './answer-texts.ts'
import { useTakeBack } from './use-answer.ts'
import type { OfGap } from './use-answer.ts'

type Answer = NonNullable<ReplyOf<typeof openGap>['answer']>

/** Something that somebody has said is no gap. */
export interface AnsweredGap extends OfGap {
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

const OneAnswered = ({ gap: { gapId, caseId, serviceId, title, answer, mine } }: { gap: AnsweredGap }) => {
  const t = useTexts(answerTexts)
  const language = useLanguage()
  const { date } = useDates()
  const reason = labelIn(answer.reason, language)
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
      {mine ? <TakeBack of={{ gapId, caseId, serviceId }} version={answer.version} /> : null}
    </li>
  )
}

const TakeBack = ({ of, version }: { of: OfGap; version: number }) => {
  const t = useTexts(answerTexts)
  const { write, send } = useTakeBack(of, { done: t('backDone') })
  return (
    <>
      <Button kind="plain" busy={write.busy} onClick={() => send(version)}>
        {t('back')}
      </Button>
      <Problem of={write} />
    </>
  )
}
