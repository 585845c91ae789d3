import { ButtonLink, Card, Stop } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useSession } from '../../../../web/session/index.ts'
import { labelIn, useDates, useLanguage, useListed, useTexts } from '../../../../web/texts/index.ts'
import type { ThresholdShown, Thresholds } from '../hooks.ts'
import { kindOf, useThresholds } from '../hooks.ts'
import { birthdayTexts } from './birthday-texts.ts'

/** On Hjem: that a birthday comes on which something changes. The parents are told, the youth reads what was answered, and what is so afterwards. */
export const BirthdayNotices = ({ caseId }: { caseId: string }) => {
  const page = useThresholds(caseId).data
  const youth = useSession().role === 'youth'
  if (!page) return null
  const ahead = page.thresholds.filter(one => !one.passed)
  if (!youth) return ahead.map(threshold => <Told key={threshold.id} threshold={threshold} page={page} />)
  return (
    <>
      {page.newlyOwn ? <NowOwn parents={page.parents} /> : null}
      {ahead.map(one => (one.answered === null ? null : <Said key={one.id} threshold={one} />))}
    </>
  )
}

/** From the day on which the case is the young adult's own: who sees nothing any more, who still does, and where it is changed. */
const NowOwn = ({ parents }: Pick<Thresholds, 'parents'>) => {
  const t = useTexts(birthdayTexts)
  const listed = useListed()
  const [sees, not] = [true, false].map(does =>
    listed(parents.flatMap(({ name, topics }) => ((topics ?? []).length > 0 === does ? [name] : []))),
  )
  const lines = [t('ownNow'), not ? t('ownNot', { names: not }) : '', sees ? t('ownSees', { names: sees }) : '']
  return (
    <Stop title={t('ownTitle')}>
      <Card>
        <p>{lines.filter(Boolean).join(' ')}</p>
        <ButtonLink to={paths.family.insight()} kind="secondary" wide>
          {t('ownWhere')}
        </ButtonLink>
      </Card>
    </Stop>
  )
}

/** Among what the youth can answer: what is asked before a birthday, or after it where nothing was said. */
export const BirthdayAsked = ({ caseId }: { caseId: string }) => {
  const page = useThresholds(caseId).data
  if (!page) return null
  return page.thresholds.filter(one => one.answered === null).map(one => <Asked key={one.id} threshold={one} />)
}

const useFacts = (threshold: ThresholdShown) => {
  const { date } = useDates()
  const { age, on, passed } = threshold
  return { kind: kindOf(threshold), age: `${age}`, day: date(on), passed: `${passed}` }
}

const Asked = ({ threshold }: { threshold: ThresholdShown }) => {
  const t = useTexts(birthdayTexts)
  const { date } = useDates()
  const facts = useFacts(threshold)
  return (
    <Card title={t('youTitle', facts)} as="h3">
      <p>{t('youText', facts)}</p>
      <p>{t('notAnswered', facts)}</p>
      <ButtonLink to={paths.family.birthday()} wide>
        {t('answer')}
      </ButtonLink>
      {threshold.passed ? null : <p className="s-soft s-small">{t('by', { day: date(threshold.dueOn) })}</p>}
    </Card>
  )
}

const Said = ({ threshold }: { threshold: ThresholdShown }) => {
  const t = useTexts(birthdayTexts)
  const answeredText = useAnsweredText()
  const facts = useFacts(threshold)
  return (
    <Stop title={t('youTitleShort', facts)}>
      <Card>
        <p>{threshold.answered ? answeredText(threshold.answered) : null}</p>
        <ButtonLink to={paths.family.birthday()} kind="secondary" wide>
          {t('change')}
        </ButtonLink>
      </Card>
    </Stop>
  )
}

/** When the answer came, and who wrote it down. */
export const useAnsweredText = () => {
  const t = useTexts(birthdayTexts)
  const { date } = useDates()
  return ({ on, by, nothing }: NonNullable<ThresholdShown['answered']>) => {
    if (nothing) return t('saidNothing', { day: date(on) })
    return by === null ? t('answeredOn', { day: date(on) }) : t('answeredFor', { by, day: date(on) })
  }
}

const Told = ({ threshold, page }: { threshold: ThresholdShown; page: Thresholds }) => {
  const t = useTexts(birthdayTexts)
  const language = useLanguage()
  const facts = { ...useFacts(threshold), child: page.childName }
  const topics = page.parents.flatMap(one => one.topics ?? [])
  const labels = page.topics.filter(one => topics.includes(one.id)).map(one => labelIn(one.label, language))
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
