import type { ReactNode } from 'react'
import { Send, Shown } from '../../../../web/call/index.ts'
import { Button, Card, Stack, Stop } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useGo } from '../../../../web/paths/go.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { ThresholdShown, Thresholds } from '../hooks.ts'
import { NOTHING, kindOf, useAnswerThreshold, useThresholds } from '../hooks.ts'
import { SaidFields } from '../SaidFields.tsx'
import { useSaid } from '../use-said.ts'
import { useAnsweredText } from './BirthdayNotices.tsx'
import { birthdayTexts } from './birthday-texts.ts'

interface BirthdayStopsProps {
  caseId: string
  head: (title: string, intro?: string) => ReactNode
}

/** The youth's answer before a birthday on which something changes. */
export const BirthdayStops = ({ caseId, head }: BirthdayStopsProps) => {
  const t = useTexts(birthdayTexts)
  const { date } = useDates()
  const read = useThresholds(caseId)
  const [first] = read.data?.thresholds.toSorted((a, b) => Number(a.passed) - Number(b.passed)) ?? []
  if (!read.data || !first)
    return (
      <>
        {head(t('page'))}
        <Shown of={read}>{() => <p>{t('none')}</p>}</Shown>
      </>
    )
  const facts = { kind: kindOf(first), age: `${first.age}`, day: date(first.on), passed: `${first.passed}` }
  return (
    <>
      {head(t('youTitle', facts), t('youText', facts))}
      <Answer key={first.id} caseId={caseId} page={read.data} threshold={first} note={t('notAnswered', facts)} />
    </>
  )
}

interface AnswerProps {
  caseId: string
  page: Thresholds
  threshold: ThresholdShown
  note: string
}

const Answer = ({ caseId, page, threshold, note }: AnswerProps) => {
  const t = useTexts(birthdayTexts)
  const answeredText = useAnsweredText()
  const go = useGo()
  const form = useSaid({ caseId, page, threshold })
  const done = () => {
    void form.draft.discard()
    go(paths.family.home())
  }
  const write = useAnswerThreshold(done, t('sent'))
  const send = () => {
    const said = form.said()
    if (said) write.send({ caseId, id: threshold.id, said })
  }
  return (
    <Stop title={t('page')}>
      <Card>
        <Stack>
          <p className="s-soft">{threshold.answered ? answeredText(threshold.answered) : note}</p>
          <SaidFields form={form} page={page} threshold={threshold} />
          <Send of={write} onSend={send}>
            {t('send')}
          </Send>
          {threshold.answered ? null : (
            <Button
              kind="plain"
              busy={write.busy}
              onClick={() => write.send({ caseId, id: threshold.id, said: NOTHING })}
            >
              {t('nothingToSay')}
            </Button>
          )}
        </Stack>
      </Card>
    </Stop>
  )
}
