import { Problem, Shown } from '../../../../web/call/index.ts'
import { Button, Card, Skeleton, Stack, Stop } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { HalfYearResult, Own } from '../hooks.ts'
import { useChoose, useFeedback } from '../hooks.ts'
import { Results } from '../Results.tsx'
import { feedbackTexts } from '../texts.ts'
import { AskStop } from './AskStop.tsx'
import { MyAnswers } from './MyAnswers.tsx'

/** What I am asked about the help, what I have answered, what came of it, and whether I want to be asked. */
export const FeedbackStops = ({ caseId }: { caseId: string }) => (
  <Shown of={useFeedback(caseId)} until={<Skeleton lines={6} />}>
    {own => (
      <>
        <AskStop caseId={caseId} ask={own.ask} />
        {/* What is printed to be read aloud is the questions alone. */}
        <div className={own.ask ? 's-no-print' : undefined}>
          <MyAnswers caseId={caseId} answers={own.answers} helpers={own.helpers} />
          <CameBack results={own.results} />
          <Choice asks={own.asks} />
        </div>
      </>
    )}
  </Shown>
)

const CameBack = ({ results }: { results: Own['results'] }) => {
  const t = useTexts(feedbackTexts)
  if (results.length === 0) return null
  return (
    <Stop title={t('results')}>
      {results.map(one => (
        <OneHalfYear key={`${one.halfYear} ${one.unit}`} one={one} />
      ))}
    </Stop>
  )
}

const OneHalfYear = ({ one }: { one: HalfYearResult }) => {
  const t = useTexts(feedbackTexts)
  const { date } = useDates()
  const [from, to] = [date(one.from, 'long'), date(one.to, 'long')]
  return (
    <Card title={t('resultOf', { unit: one.unit ?? t('municipality'), from, to })} as="h3">
      <Stack>
        {one.results.length === 0 ? <p>{t('tooFew')}</p> : <Results results={one.results} />}
        {one.results.length === 0 ? null : (
          <div>
            <p>
              <b>{t('done')}</b>
            </p>
            <p>{one.done?.words ?? t('notDone')}</p>
          </div>
        )}
      </Stack>
    </Card>
  )
}

const Choice = ({ asks }: { asks: boolean }) => {
  const t = useTexts(feedbackTexts)
  const choose = useChoose({ done: t(asks ? 'neverNow' : 'againNow') })
  return (
    <Stop title={t('ask')}>
      <p>{asks ? t('askText') : t('neverNow')}</p>
      <Problem of={choose} />
      <Button kind="secondary" busy={choose.busy} onClick={() => choose.send({ asks: !asks })}>
        {t(asks ? 'never' : 'again')}
      </Button>
    </Stop>
  )
}
