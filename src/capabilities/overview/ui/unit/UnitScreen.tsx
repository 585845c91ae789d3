import type { ReactNode } from 'react'
import { Shown, useRead } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { ButtonLink, Card, Columns, Icon, Message, Page, PageHead } from '../../../../web/kit/index.ts'
import {
  HourglassIcon,
  CheckmarkCircleIcon,
  ClipboardCheckmarkIcon,
  EyeSlashIcon,
  PersonGroupIcon,
} from '../../../../web/kit/icons.ts'
import { paths } from '../../../../web/paths/index.ts'
import { useNow, useSession } from '../../../../web/session/index.ts'
import { capital, useDates, useTexts } from '../../../../web/texts/index.ts'
import { unit } from '../../api.ts'
import { Answered } from '../gap/Answered.tsx'
import { GapAges } from './GapAges.tsx'
import { Holders } from './Holders.tsx'
import { UnitGaps, ofGap, useUnitTitle } from './UnitGaps.tsx'
import { unitTexts } from './texts.ts'
import '../under.css'
import './unit.css'

type Unit = ReplyOf<typeof unit>

/** Enheten min: what stands still, and who must act; never what it is about. */
export const UnitScreen = ({ more }: { more?: ReactNode }) => {
  const t = useTexts(unitTexts)
  const { date } = useDates()
  const { service } = useSession()
  const now = useNow()
  const read = useRead(unit, {})
  const today = capital(date(now))
  const open = read.data?.gaps.filter(gap => gap.answer === null) ?? []
  const intro = read.data && t('intro', { today, open: read.data.openCases, gaps: open.length })
  return (
    <Page>
      <PageHead title={service?.name ?? ''} intro={intro}>
        <Ways />
      </PageHead>
      <Message icon={EyeSlashIcon}>
        <p>
          <b>{t('blind')}</b> {t('blindMore')}
        </p>
      </Message>
      <Shown of={read}>
        {({ gaps, holders, caseloadLimit, mendedThisWeek }) => (
          <Columns
            aside={
              <>
                <Holders holders={holders} agreed={caseloadLimit} />
                <Card look="flat" title={t('few')}>
                  <p className="s-soft">{t('fewWhy')}</p>
                </Card>
              </>
            }
          >
            <UnitGaps gaps={open} holders={holders} now={now} />
            {more}
            <AnsweredInUnit gaps={gaps} />
            <div className="o-pair">
              <GapAges since={open.map(gap => gap.since)} now={now} />
              <Mended mended={mendedThisWeek} />
            </div>
          </Columns>
        )}
      </Shown>
    </Page>
  )
}

/** Where a leader goes from here. */
const Ways = () => {
  const t = useTexts(unitTexts)
  return (
    <>
      <ButtonLink kind="secondary" icon={ClipboardCheckmarkIcon} to={paths.ownMeasures()}>
        {t('toOwn')}
      </ButtonLink>
      <ButtonLink kind="secondary" icon={HourglassIcon} to={paths.gaps()}>
        {t('toFigures')}
      </ButtonLink>
      <ButtonLink kind="secondary" icon={CheckmarkCircleIcon} to={paths.capacity()}>
        {t('toCapacity')}
      </ButtonLink>
      <ButtonLink kind="secondary" icon={PersonGroupIcon} to={paths.people()}>
        {t('toPeople')}
      </ButtonLink>
    </>
  )
}

const AnsweredInUnit = ({ gaps }: Pick<Unit, 'gaps'>) => {
  const title = useUnitTitle()
  const answered = gaps.flatMap(gap =>
    gap.answer ? [{ ...ofGap(gap), answer: gap.answer, title: title(gap), mine: true }] : [],
  )
  return <Answered gaps={answered} />
}

const Mended = ({ mended }: { mended: Unit['mendedThisWeek'] }) => {
  const t = useTexts(unitTexts)
  return (
    <Card title={t('mended')}>
      {mended.length === 0 ? <p className="s-soft">{t('nothingMended')}</p> : null}
      <ul className="o-mended">
        {mended.map(({ type, days }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two may be alike, and the list is never changed in place
          <li key={at}>
            <Icon of={CheckmarkCircleIcon} />
            <span>
              {t('mendedWhat', { type })} <small className="o-under">{t('mendedAfter', { days })}</small>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
