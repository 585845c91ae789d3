import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { Problem, useWrite } from '../../../web/call/index.ts'
import { Button, ButtonLink, Card, Stop } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { useNow, useSession } from '../../../web/session/index.ts'
import { daysUntil, useDates, useTexts } from '../../../web/texts/index.ts'
import { answerMeeting } from '../../meeting/api.ts'
import { homeTexts } from './texts.ts'
import type { CaseHome, ChildHome } from './use-home.ts'
import './home.css'

type Answer = CaseHome['answers'][number]
type Meeting = CaseHome['meetings'][number]
/** However many of these, they are answered in one place. */
const TOGETHER: readonly Answer['kind'][] = ['consent', 'renewal', 'birthday']

interface AnswersProps {
  readonly child: ChildHome
  readonly inCase: CaseHome
}
/** What is answered where it stands, from the room that owns it; undefined for those that lead somewhere. */
export type Acts = (answer: Answer, caseId: string) => ReactNode | undefined

/** What one can answer now; yes and no are the same size. */
export const Answers = ({ child, inCase, acts }: AnswersProps & { acts: Acts }) => {
  const t = useTexts(homeTexts)
  const answers = oneOfEach(inCase.answers)
  return (
    <Stop title={t('canAnswer')} count={answers.length || undefined}>
      {answers.length === 0 ? <p className="s-soft">{t('nothingToAnswer')}</p> : null}
      {answers.map(answer => (
        <Fragment key={`${answer.kind} ${answer.id}`}>
          {acts(answer, inCase.caseId) ?? <OneAnswer answer={answer} child={child} inCase={inCase} />}
        </Fragment>
      ))}
    </Stop>
  )
}

const oneOfEach = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(({ kind }, at) => !TOGETHER.includes(kind) || answers.findIndex(one => one.kind === kind) === at)

const OneAnswer = ({ answer, child, inCase }: AnswersProps & { answer: Answer }) => {
  const t = useTexts(homeTexts)
  const own = useSession().role === 'youth' ? 'yes' : 'no'
  const meeting = inCase.meetings.find(one => one.id === answer.id)
  if (answer.kind === 'meeting' && meeting)
    return <CanYouCome caseId={inCase.caseId} meeting={meeting} dueAt={answer.dueAt} />
  const words = {
    meeting: { title: t('other'), text: '', press: t('readAnswer'), to: paths.family.meetings() },
    consent: {
      title: t('consent', { own, child: child.name }),
      text: t('consentText'),
      press: t('readAnswer'),
      to: paths.family.insight(),
    },
    minutes: {
      title: t('minutes'),
      text: t('minutesText'),
      press: t('readAnswer'),
      to: paths.family.meetings(),
      search: { mote: answer.id },
    },
    measure: {
      title: t('ownMeasure', { title: answer.title ?? '' }),
      text: t('ownMeasureText'),
      press: t('say'),
      to: paths.family.plan(),
    },
    pack: { title: t('pack'), text: t('packText'), press: t('readAnswer'), to: paths.family.transition() },
    task: { title: t('seeTo'), text: t('seeToText'), press: t('readAnswer'), to: paths.family.plan() },
    other: { title: t('other'), text: '', press: t('readAnswer'), to: paths.family.plan() },
  }[answer.kind === 'renewal' || answer.kind === 'birthday' || answer.kind === 'start' ? 'other' : answer.kind]
  return (
    <Card title={words.title} as="h3">
      {words.text ? <p>{words.text}</p> : null}
      <ButtonLink to={words.to} search={{ barn: child.id, ...words.search }} wide>
        {words.press}
      </ButtonLink>
      <By dueAt={answer.dueAt} />
    </Card>
  )
}

const By = ({ dueAt }: { dueAt: string }) => {
  const t = useTexts(homeTexts)
  const { date } = useDates()
  const now = useNow()
  const late = daysUntil(dueAt, now) < 0
  return <p className="s-soft s-small">{t(late ? 'late' : 'answerBy', { day: date(dueAt) })}</p>
}

const CanYouCome = ({ caseId, meeting, dueAt }: { caseId: string; meeting: Meeting; dueAt: string }) => {
  const t = useTexts(homeTexts)
  const { date } = useDates()
  const write = useWrite(answerMeeting, { done: t('answered') })
  const say = (answer: 'yes' | 'other_time') => write.send({ caseId, meetingId: meeting.id, answer })
  return (
    <Card title={t('come', { day: date(meeting.startsAt) })} as="h3">
      <div className="o-two">
        <Button kind="secondary" wide busy={write.busy} onClick={() => say('yes')}>
          {t('yes')}
        </Button>
        <Button kind="secondary" wide busy={write.busy} onClick={() => say('other_time')}>
          {t('otherTime')}
        </Button>
      </div>
      <Problem of={write} />
      <By dueAt={dueAt} />
    </Card>
  )
}
