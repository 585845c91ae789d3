import { Buttons, Card, Details, Stack, Stop } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { useLeft } from '../hooks.ts'
import type { LeftAnswer } from '../hooks.ts'
import { Said } from '../Said.tsx'
import { feedbackTexts } from '../texts.ts'
import { TakeBack } from './TakeBack.tsx'

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
          <Details summary={t('mineAt', { day: date(one.at, 'long') })} isPrivate>
            <Left answer={one} />
          </Details>
        </Card>
      ))}
    </Stop>
  )
}

const Left = ({ answer: { id: answerId, caseId, items, words } }: { answer: LeftAnswer }) => (
  <Stack>
    <Said items={items} words={words} />
    <Buttons>
      <TakeBack {...{ caseId, answerId }} />
    </Buttons>
  </Stack>
)
