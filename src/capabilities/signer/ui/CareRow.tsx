import { Problem } from '../../../web/call/index.ts'
import { Button, Row } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import type { Signers } from './hooks.ts'
import { useEndCare } from './hooks.ts'
import { signerTexts } from './texts.ts'

interface CareProps {
  caseId: string
  order: Signers['careOrders'][number]
  mayDecide: boolean
}
/** That child welfare has the care, and the way to say that it is given back. */
export const CareRow = ({ caseId, order, mayDecide }: CareProps) => {
  const t = useTexts(signerTexts)
  const { date } = useDates()
  const end = useEndCare(t('careEnded'))
  const { id, service, from, to, version, words } = order
  return (
    <Row apart>
      <div>
        <p>
          {t('care', { service, from: date(from, 'long'), to: to === null ? 'none' : date(to, 'long') })} {words}
        </p>
        {to === null ? <p className="s-small s-soft">{t('careAsk')}</p> : null}
        <Problem of={end} />
      </div>
      {mayDecide && to === null ? (
        <Button kind="plain" busy={end.busy} onClick={() => end.send({ caseId, id, version })}>
          {t('endCare')}
        </Button>
      ) : null}
    </Row>
  )
}
