import { Problem } from '../../../../web/call/index.ts'
import { Button, Card, Details, Stack, Stop } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { useLeft, useTakeBack } from '../hooks.ts'
import type { LeftAnswer } from '../hooks.ts'
import { Said } from '../Said.tsx'
import { feedbackTexts } from '../texts.ts'

/** What I have answered where I no longer see the case: mine to read and to take back. Nothing where there is none. */
export const LeftAnswers = () => {
  const t = useTexts(feedbackTexts)
  const { date } = useDates()
  const answers = useLeft().data?.answers ?? []
  if (answers.length === 0) return null
  return (
    <Stop title={t('left')}>
      <p>{t('leftText')}</p>
      {answers.map(one => (
        <Card key={one.id}>
          <Details summary={t('mineAt', { day: date(one.at, 'long') })}>
            <Left answer={one} />
          </Details>
        </Card>
      ))}
    </Stop>
  )
}

const Left = ({ answer: { id: answerId, caseId, items, words } }: { answer: LeftAnswer }) => {
  const t = useTexts(feedbackTexts)
  const take = useTakeBack({ done: t('tookBack') })
  return (
    <Stack>
      <Said items={items} words={words} />
      <Problem of={take} />
      <Button kind="secondary" busy={take.busy} onClick={() => take.send({ caseId, answerId })}>
        {t('takeBack')}
      </Button>
    </Stack>
  )
}
