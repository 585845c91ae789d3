import { Shown, useRead } from '../../../web/call/index.ts'
import { Card, Columns, Guide, Message, Page, PageHead, Skeleton, Stack } from '../../../web/kit/index.ts'
import { EyeSlashIcon, PhoneIcon } from '../../../web/kit/icons.ts'
import { Icon } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { openAcute } from '../api.ts'
import { ReportAssistant } from './ReportAssistant.tsx'
import { SentReports, UnitReports } from './SentReports.tsx'
import { reportTexts } from './texts.ts'
import type { AcuteShown } from './types.ts'
import './acute.css'

/** *Akutt*: the numbers to ring, then the report assistant. Nothing here can be found from a child's side. */
export const AcutePage = () => {
  const t = useTexts(reportTexts)
  const acute = useRead(openAcute, {})
  const { role } = useSession()
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro')} />
      <Shown of={acute} until={<Skeleton lines={8} />}>
        {shown => (
          <Columns aside={<Beside acute={shown} />}>
            <Numbers phones={shown.phones} />
            <Message icon={EyeSlashIcon}>
              <p>{t('private')}</p>
            </Message>
            <ReportAssistant acute={shown} />
            <SentReports today={shown.today} />
            {role === 'leader' ? <UnitReports /> : null}
          </Columns>
        )}
      </Shown>
    </Page>
  )
}

/** Numbers large enough to be read in a hurry. */
const Numbers = ({ phones }: Pick<AcuteShown, 'phones'>) => {
  const t = useTexts(reportTexts)
  const language = useLanguage()
  const list = [phones.police, phones.childWelfareEmergency, phones.alarm]
  return (
    <section className="s-numbers s-no-print" aria-label={t('intro')}>
      {list.map(phone => (
        <a key={phone.number} className="s-number" href={`tel:${phone.number.replaceAll(' ', '')}`}>
          <Icon of={PhoneIcon} />
          <span>
            <b>{t('call', { number: phone.number })}</b>
            <span>{labelIn(phone.name, language)}</span>
            <small>{labelIn(phone.when, language)}</small>
          </span>
        </a>
      ))}
    </section>
  )
}

const Beside = ({ acute }: { acute: AcuteShown }) => {
  const t = useTexts(reportTexts)
  const language = useLanguage()
  const { date } = useDates()
  const { step } = acute
  return (
    <Stack>
      <Card look="alarm" title={t('guide')}>
        <p>{t('duty')}</p>
        {step ? (
          <Guide
            steps={step.guide.map(one => labelIn(one, language))}
            why={t('why', { source: step.why.source, date: date(step.why.reviewedOn, 'long') })}
          />
        ) : (
          <p>{t('violence')}</p>
        )}
      </Card>
    </Stack>
  )
}
