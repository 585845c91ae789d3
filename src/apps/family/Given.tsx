import { Suspense, lazy, useState } from 'react'
import { Button, Buttons, Stack } from '../../web/kit/index.ts'
import { useTexts } from '../../web/texts/use-texts.ts'
import { pageTexts } from './page-texts.ts'

// Asked for by a press: fetched then.
const GivenList = lazy(async () => ({ default: (await import('./GivenList.tsx')).GivenList }))

/** What one service has been able to read under our yes, also under one that was taken back or has ended. */
export const Given = ({ caseId, serviceId, name }: { caseId: string; serviceId: string; name: string }) => {
  const t = useTexts(pageTexts)
  const [open, setOpen] = useState(false)
  return (
    <Stack>
      <Buttons>
        <Button kind="plain" expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'hideGiven' : 'given', { service: name })}
        </Button>
      </Buttons>
      {open ? (
        <Suspense>
          <GivenList caseId={caseId} serviceId={serviceId} />
        </Suspense>
      ) : null}
    </Stack>
  )
}
