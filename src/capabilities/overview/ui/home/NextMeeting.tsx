import { ButtonLink, Card, DateBlock, Icon, Row, Stop } from '../../../../web/kit/index.ts'
import { CheckmarkCircleIcon, LanguageIcon, PersonGroupIcon } from '../../../../web/kit/icons.ts'
import type { IconDrawing } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { homeTexts } from './texts.ts'
import type { ChildHome } from './use-home.ts'
import './home.css'

type Meeting = ChildHome['meetings'][number]

/** The next meeting: when, where, with whom, and what I have answered. */
export const NextMeeting = ({ meeting, caseId }: { meeting: Meeting; caseId: string }) => {
  const t = useTexts(homeTexts)
  const { time } = useDates()
  const language = useLanguage()
  const { purpose, place, startsAt, endsAt, others, interpreterLanguage, answer } = meeting
  const said = { yes: t('saidYes'), no: t('saidNo'), other_time: t('saidOther') }
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const named =
    interpreterLanguage && (new Intl.DisplayNames([language], { type: 'language' }).of(interpreterLanguage) ?? '')
  return (
    <Stop title={t('nextMeeting')}>
      <Card>
        <div className="o-meeting">
          <DateBlock when={startsAt} />
          <div>
            <h3>{purpose}</h3>
            <p>{t('clock', { from: time(startsAt), to: time(endsAt) })}</p>
            {place ? <p className="s-soft">{place}</p> : null}
          </div>
        </div>
        {named ? <Fact icon={LanguageIcon} text={t('interpreter', { language: named })} /> : null}
        <Fact
          icon={PersonGroupIcon}
          text={others.length === 0 ? t('alone') : `${t('with', { others: list.format(others) })}.`}
        />
        {answer ? <Fact icon={CheckmarkCircleIcon} text={said[answer]} /> : null}
        <ButtonLink kind="secondary" wide to={paths.family.meetings()} search={{ barn: caseId }}>
          {answer ? t('talkAndChange') : t('talkAbout')}
        </ButtonLink>
      </Card>
    </Stop>
  )
}

const Fact = ({ icon, text }: { icon: IconDrawing; text: string }) => (
  <Row>
    <Icon of={icon} />
    <span className="o-fact">{text}</span>
  </Row>
)
