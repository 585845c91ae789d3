import { Problem } from '../../../../web/call/index.ts'
import { Button, Buttons } from '../../../../web/kit/index.ts'
import { useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { FamilyService } from '../hooks.ts'
import { useRenewConsent } from '../hooks.ts'
import { ownTexts } from './own-texts.ts'

interface RenewalProps {
  caseId: string
  service: FamilyService
  renewal: NonNullable<FamilyService['renewal']>
  wide?: boolean
}

/** A yes that soon ends: it ends by itself, and one press says the same again. */
export const Renewal = ({ caseId, service, renewal }: RenewalProps) => {
  const t = useTexts(ownTexts)
  const { date } = useDates()
  return (
    <>
      <p>{t('ends', { day: date(renewal.endsOn, 'long'), service: service.name })}</p>
      <RenewButton caseId={caseId} service={service} renewal={renewal} />
    </>
  )
}

/** One press that says the same again, with the day until which it then lasts. */
export const RenewButton = ({ caseId, service, renewal, wide = false }: RenewalProps) => {
  const t = useTexts(ownTexts)
  const language = useLanguage()
  const { date } = useDates()
  const write = useRenewConsent(t('renewed'))
  const button = (
    <Button
      kind="secondary"
      wide={wide}
      busy={write.busy}
      onClick={() => write.send({ caseId, serviceId: service.id, language })}
    >
      {t('renew', { until: date(renewal.until, 'long') })}
    </Button>
  )
  return (
    <>
      <Problem of={write} />
      {wide ? button : <Buttons>{button}</Buttons>}
    </>
  )
}
