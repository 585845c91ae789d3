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
}

/** A yes that soon ends: it ends by itself, and one press says the same again. */
export const Renewal = ({ caseId, service, renewal }: RenewalProps) => {
  const t = useTexts(ownTexts)
  const language = useLanguage()
  const { date } = useDates()
  const write = useRenewConsent(t('renewed'))
  return (
    <>
      <p>{t('ends', { day: date(renewal.endsOn, 'long'), service: service.name })}</p>
      <Problem of={write} />
      <Buttons>
        <Button
          kind="secondary"
          busy={write.busy}
          onClick={() => write.send({ caseId, serviceId: service.id, language })}
        >
          {t('renew', { until: date(renewal.until, 'long') })}
        </Button>
      </Buttons>
    </>
  )
}
