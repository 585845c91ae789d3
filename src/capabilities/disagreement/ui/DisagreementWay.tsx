import { useState } from 'react'
import { Button } from '../../../web/kit/index.ts'
import { May } from '../../../web/may/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useDisagreements } from './hooks.ts'
import { RaiseDialog } from './RaiseDialog.tsx'
import { disagreementTexts } from './texts.ts'

/** Where on the page the disagreements stand. */
export const DISAGREEMENTS = 'uenighet'

/** At the head of the plan: the way to say that services disagree, and down to what they disagree about now. */
export const DisagreementWay = ({ caseId }: { caseId: string }) => {
  const t = useTexts(disagreementTexts)
  const [raising, setRaising] = useState(false)
  const found = useDisagreements(caseId).data
  if (!found) return null
  const count = found.disagreements.filter(one => one.endedAt === null).length
  return (
    <>
      {found.open ? (
        <May do="disagreement.raise" in={caseId}>
          <Button kind="secondary" onClick={() => setRaising(true)}>
            {t('raise')}
          </Button>
        </May>
      ) : null}
      {count > 0 ? <a href={`#${DISAGREEMENTS}`}>{t('toOpen', { count })}</a> : null}
      {raising ? <RaiseDialog caseId={caseId} onClose={() => setRaising(false)} /> : null}
    </>
  )
}
