import { useState } from 'react'
import { Button, Buttons, Card, Stack } from '../../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { ThresholdShown, Thresholds } from '../hooks.ts'
import { kindOf, useThresholds } from '../hooks.ts'
import { RegisterDialog } from './RegisterDialog.tsx'
import { thresholdTexts } from './texts.ts'

/** Which birthdays change something, what the youth has said, and the way to write an answer down. Nothing when there is none. */
export const ThresholdPanel = ({ caseId }: { caseId: string }) => {
  const t = useTexts(thresholdTexts)
  const page = useThresholds(caseId).data
  if (!page || page.thresholds.length === 0) return null
  return (
    <Card title={t('title')}>
      {page.thresholds.map(threshold => (
        <One key={threshold.id} caseId={caseId} page={page} threshold={threshold} />
      ))}
    </Card>
  )
}

interface OneProps {
  caseId: string
  page: Thresholds
  threshold: ThresholdShown
}

const One = ({ caseId, page, threshold }: OneProps) => {
  const t = useTexts(thresholdTexts)
  const { date } = useDates()
  const [writing, setWriting] = useState(false)
  const { answered, askedOn, dueOn, services, passed } = threshold
  const child = page.childName
  const facts = {
    child,
    age: `${threshold.age}`,
    day: date(threshold.on),
    passed: `${passed}`,
    kind: kindOf(threshold),
  }
  return (
    <Stack>
      <h3>{t('head', facts)}</h3>
      <p>{t('means', facts)}</p>
      <p>
        {t('asked', { day: date(askedOn) })}{' '}
        {answered
          ? t(answered.nothing ? 'saidNothing' : 'answered', {
              ...{ child, day: date(answered.on), method: answered.method, by: answered.by ?? '' },
            })
          : t('notAnswered', { day: date(dueOn) })}
      </p>
      {services.length > 0 ? <p>{t('services', { child, names: services.map(one => one.name).join(', ') })}</p> : null}
      <Words threshold={threshold} child={child} />
      {facts.kind === 'owns' ? <Parents page={page} /> : null}
      {page.mayRegister ? (
        <Buttons>
          <Button kind="secondary" onClick={() => setWriting(true)}>
            {t(answered ? 'registerAgain' : 'register')}
          </Button>
        </Buttons>
      ) : null}
      {writing ? <RegisterDialog {...{ caseId, page, threshold }} onClose={() => setWriting(false)} /> : null}
    </Stack>
  )
}

const Words = ({ threshold: { answered }, child }: { threshold: ThresholdShown; child: string }) => {
  const t = useTexts(thresholdTexts)
  return (
    <>
      {answered?.heard ? (
        <div>
          <h4>{t('heard', { child })}</h4>
          <p>{answered.heard}</p>
        </div>
      ) : null}
      {answered?.unseen ? (
        <div>
          <h4>{t('unseen', { child })}</h4>
          <p>{answered.unseen}</p>
          <p className="s-soft s-small">{t('unseenWhy', { child })}</p>
        </div>
      ) : null}
    </>
  )
}

const Parents = ({ page }: { page: Thresholds }) => {
  const t = useTexts(thresholdTexts)
  const language = useLanguage()
  return (
    <ul>
      {page.parents.map(({ personId, name, topics }) => {
        const labels = page.topics
          .filter(one => topics?.includes(one.id))
          .map(one => labelIn(one.label, language).toLowerCase())
        const sees = topics === null ? 'unknown' : topics.length === 0 ? 'none' : 'some'
        return <li key={personId}>{t('parent', { name, sees, topics: labels.join(', ') })}</li>
      })}
    </ul>
  )
}
