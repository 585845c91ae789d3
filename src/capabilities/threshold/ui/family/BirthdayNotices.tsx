import { ButtonLink, Card, Stop } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { ThresholdShown, Thresholds } from '../hooks.ts'
import { kindOf, useThresholds } from '../hooks.ts'
import { birthdayTexts } from './birthday-texts.ts'

/** On Hjem: that a birthday comes on which something changes. The youth is asked, the parents are told. Nothing when there is none. */
export const BirthdayNotices = ({ caseId }: { caseId: string }) => {
  const page = useThresholds(caseId).data
  const youth = useSession().role === 'youth'
  if (!page) return null
  // What has passed and is answered is over.
  const shown = page.thresholds.filter(one => !one.passed || (youth && one.answered === null))
  return shown.map(threshold =>
    youth ? (
      <Asked key={threshold.id} threshold={threshold} />
    ) : (
      <Told key={threshold.id} threshold={threshold} page={page} />
    ),
  )
}

const useFacts = (threshold: ThresholdShown) => {
  const { date } = useDates()
  const { age, on, passed } = threshold
  return { kind: kindOf(threshold), age: `${age}`, day: date(on), passed: `${passed}` }
}

const Asked = ({ threshold }: { threshold: ThresholdShown }) => {
  const t = useTexts(birthdayTexts)
  const { date } = useDates()
  const answeredText = useAnsweredText()
  const { answered, dueOn, passed } = threshold
  const facts = useFacts(threshold)
  return (
    <Stop title={t('youTitle', facts)}>
      <Card>
        <p>{t('youText', facts)}</p>
        <p>{answered ? answeredText(answered) : t('notAnswered', facts)}</p>
        <ButtonLink to={paths.family.birthday()} wide>
          {t(answered ? 'change' : 'answer')}
        </ButtonLink>
        {answered || passed ? null : <p className="s-soft s-small">{t('by', { day: date(dueOn) })}</p>}
      </Card>
    </Stop>
  )
}

/** When the answer came, and who wrote it down. */
export const useAnsweredText = () => {
  const t = useTexts(birthdayTexts)
  const { date } = useDates()
  return ({ on, by }: NonNullable<ThresholdShown['answered']>) =>
    by === null ? t('answeredOn', { day: date(on) }) : t('answeredFor', { by, day: date(on) })
}

const Told = ({ threshold, page }: { threshold: ThresholdShown; page: Thresholds }) => {
  const t = useTexts(birthdayTexts)
  const language = useLanguage()
  const facts = { ...useFacts(threshold), child: page.childName }
  const topics = page.parents.flatMap(one => one.topics ?? [])
  const labels = page.topics.filter(one => topics.includes(one.id)).map(one => one.label[language])
  return (
    <Stop title={t('theyTitle', facts)}>
      <Card>
        <p>{t('theyText', facts)}</p>
        {facts.kind === 'owns' && labels.length > 0 ? (
          <p>{t('theySaid', { child: page.childName, topics: labels.join(', ') })}</p>
        ) : null}
      </Card>
    </Stop>
  )
}
