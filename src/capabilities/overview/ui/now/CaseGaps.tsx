import type { ReactNode } from 'react'
import { ButtonLink, Card, GapItem, GapList } from '../../../../web/kit/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { answerable, factOf } from '../../../gap/model.ts'
import { AnswerGaps } from '../gap/AnswerGap.tsx'
import { Answered } from '../gap/Answered.tsx'
import { RemindButton } from '../gap/RemindButton.tsx'
import { useGapWords } from '../gap/gap-words.ts'
import { gapTexts } from '../gap/texts.ts'
import type { NowReply } from './now-reply.ts'
import { nowTexts } from './texts.ts'

type Gap = NowReply['gaps'][number]
interface CaseGapsProps {
  readonly caseId: string
  readonly gaps: readonly Gap[]
  readonly now: Date
  /** The reader holds, and may remind the others. */
  readonly mine: boolean
  /** What another room finds missing, put in by the app. */
  readonly more?: readonly ReactNode[] | undefined
  /** What helps where those of the case can do no more alone. */
  readonly stuck?: ReactNode
}

/** The gaps whose text says to ask the coordinating unit. */
export const isStuck = (type: Gap['type']): boolean => type === 'no_effect' || type === 'thrown'

/** What is not in place here: since when, who must act, why it is a gap, and one press. */
export const CaseGaps = ({ gaps, ...rest }: CaseGapsProps) => {
  const { caseId, now, mine } = rest
  const { id } = useSession()
  const words = useGapWords(now)
  const told = gaps.map(gap => ({
    ...{ gap, gapId: gap.id, caseId, title: words({ ...gap, caseId }).title },
    mine: mine || gap.mustActId === id,
  }))
  return (
    <>
      <OpenGaps gaps={gaps.filter(gap => gap.answer === null)} {...rest} />
      <AnswerGaps gaps={told.filter(one => one.mine && one.gap.answer === null && answerable(one.gap.type))} />
      <Answered gaps={told.flatMap(one => (one.gap.answer ? [{ ...one, answer: one.gap.answer }] : []))} />
    </>
  )
}

const OpenGaps = ({ caseId, gaps, now, mine, more = [], stuck }: CaseGapsProps) => {
  const t = useTexts(nowTexts)
  if (gaps.length + more.length === 0)
    return (
      <Card look="good" title={t('noGapsTitle')}>
        <p>{t('noGaps')}</p>
      </Card>
    )
  return (
    <GapList title={t('gaps')} count={gaps.length + more.length}>
      {more}
      {gaps.map(gap => (
        <OneGap key={gap.id} caseId={caseId} gap={gap} now={now} mine={mine} stuck={stuck} />
      ))}
    </GapList>
  )
}

const OneGap = ({ caseId, gap, now, mine, stuck }: Omit<CaseGapsProps, 'gaps' | 'more'> & { gap: Gap }) => {
  const t = useTexts(gapTexts)
  const { id } = useSession()
  const { date, openFor } = useDates()
  const { title, why, press } = useGapWords(now)({ ...gap, caseId })
  const who = gap.mustActId === id ? t('you') : (gap.mustActName ?? t('nobody'))
  const reminded = gap.remindedAt ? ` ${t('remindedOn', { day: date(gap.remindedAt, 'day') })}` : ''
  // Who holds reminds the one whom it waits for; what waits for oneself is done instead.
  const other =
    gap.type === 'unanswered' ? factOf(gap.facts, 'to') : gap.mustActId === id ? '' : (gap.mustActName ?? '')
  const waitsFor = mine ? other : ''
  return (
    <GapItem
      title={title}
      since={t('since', { day: date(gap.since, 'short'), open: openFor(gap.since, now).toLowerCase() })}
      who={who}
      why={`${why}${reminded}`}
      act={
        <>
          {waitsFor && !gap.remindedAt ? (
            <RemindButton gapId={gap.id} name={waitsFor} />
          ) : (
            <ButtonLink kind="secondary" {...(gap.type === 'step' ? { href: '#steg' } : { to: press.to })}>
              {press.text}
            </ButtonLink>
          )}
          {isStuck(gap.type) ? stuck : null}
        </>
      }
    />
  )
}
