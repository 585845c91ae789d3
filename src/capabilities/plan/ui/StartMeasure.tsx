import { Problem } from '../../../web/call/index.ts'
import { Button } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { useStartMeasure, useStartOwn } from './hooks.ts'
import { planTexts } from './texts.ts'

interface StartMeasureProps {
  /** Null for one that a service owns. */
  caseId: string | null
  measure: { readonly id: string; readonly version: number; readonly title: string }
  /** `Begynn nå` where it is planned; `Ja, vi er i gang` where that is asked. */
  asked?: boolean
}

/** Says in one press that what was promised has begun. */
export const StartMeasure = ({ caseId, measure: { id: measureId, version, title }, asked }: StartMeasureProps) => {
  const t = useTexts(planTexts)
  const [inCase, own] = [useStartMeasure({ done: t('begun') }), useStartOwn({ done: t('begun') })]
  const begin = caseId === null ? own : inCase
  const words = t(asked ? 'yesBegun' : 'begin')
  return (
    <>
      <Button
        kind="secondary"
        label={`${words}: ${title}`}
        busy={begin.busy}
        onClick={() =>
          caseId === null ? own.send({ measureId, version }) : inCase.send({ caseId, measureId, version })
        }
      >
        {words}
      </Button>
      <Problem of={begin} />
    </>
  )
}
