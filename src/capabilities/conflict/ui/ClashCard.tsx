import { useState } from 'react'
import { Button, Buttons, Card, Tag } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import type { Clash } from '../model.ts'
import type { Conflicts } from './hooks.ts'
import { JudgeDialog } from './JudgeDialog.tsx'
import { conflictTexts } from './texts.ts'
import { useWeekWords } from './use-week-words.ts'
import { WeekDialog } from './WeekDialog.tsx'

interface ClashCardProps {
  caseId: string
  clash: Clash
  all: Conflicts
}

/** Two measures in each other's way: why, what was said of them, and the next act. */
export const ClashCard = ({ caseId, clash, all }: ClashCardProps) => {
  const t = useTexts(conflictTexts)
  const { date } = useDates()
  const { when } = useWeekWords()
  const { kind, firstId, secondId, against, begun } = clash
  const pair = [firstId, secondId].flatMap(id => all.measures.find(one => one.id === id) ?? [])
  const [first, second] = pair
  if (!first || !second) return null
  const about = kind === 'time' ? 'time' : against ? 'against' : 'goal'
  const word = against ? all.judged.find(one => one.firstId === firstId && one.secondId === secondId) : undefined
  return (
    <Card
      as="h3"
      look="differ"
      title={t(about, { first: first.title, second: second.title })}
      beside={begun ? <Tag tone="differ">{t('begun')}</Tag> : <Tag>{t('before')}</Tag>}
    >
      <p>{t(kind === 'time' ? 'timeWhy' : against ? 'againstWhy' : 'goalWhy')}</p>
      {kind === 'time' ? (
        <ul>{pair.map(one => (one.week ? <li key={one.id}>{`${one.title}: ${when(one.week)}`}</li> : null))}</ul>
      ) : null}
      {word?.words ? <p>{t('said', { name: word.by, day: date(word.at, 'long'), words: word.words })}</p> : null}
      <Acts caseId={caseId} clash={clash} all={all} />
    </Card>
  )
}

const Acts = ({ caseId, clash: { kind, firstId, secondId }, all }: ClashCardProps) => {
  const t = useTexts(conflictTexts)
  const [doing, setDoing] = useState<string>()
  const close = () => setDoing(undefined)
  const pair = all.measures.filter(one => one.mayChange && (one.id === firstId || one.id === secondId))
  const timed = pair.find(one => one.id === doing)
  return (
    <>
      <Buttons>
        {kind === 'time'
          ? pair.map(one => (
              <Button
                key={one.id}
                kind="secondary"
                label={`${t('setWeek')}: ${one.title}`}
                onClick={() => setDoing(one.id)}
              >
                {`${t('setWeek')}: ${one.title}`}
              </Button>
            ))
          : null}
        {pair.length === 2 ? (
          <Button kind="secondary" onClick={() => setDoing('judge')}>
            {t('title')}
          </Button>
        ) : null}
      </Buttons>
      {timed ? <WeekDialog caseId={caseId} measure={timed} all={all} onClose={close} /> : null}
      {doing === 'judge' ? <JudgeDialog caseId={caseId} all={all} pair={[firstId, secondId]} onClose={close} /> : null}
    </>
  )
}
