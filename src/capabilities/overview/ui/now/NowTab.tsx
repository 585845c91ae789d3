import type { ReactNode } from 'react'
import { Shown, useRead } from '../../../../web/call/index.ts'
import { Columns, Message, Stack } from '../../../../web/kit/index.ts'
import { useParam } from '../../../../web/paths/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { openCase } from '../../../case/api.ts'
import { now as readNow } from '../../api.ts'
import { Ahead } from './Ahead.tsx'
import { CaseGaps, isStuck } from './CaseGaps.tsx'
import { CurrentStep } from './CurrentStep.tsx'
import { Lanes } from './Lanes.tsx'
import type { NowReply } from './now-reply.ts'
import { nowTexts } from './texts.ts'

interface NowTabProps {
  /** The form of a step, from the room that owns it; undefined where it has a page of its own. */
  readonly formOf: (form: string, caseId: string) => ReactNode | undefined
  /** The way on from this step, from the case's room. */
  readonly next?: ((caseId: string) => ReactNode) | undefined
  /** What helps when those around the child stand still, from the room that owns it. */
  readonly stuck?: ReactNode
  /** What is not in place for a meeting, from the room that owns it; undefined where all is. */
  readonly gapOf: (meeting: NowReply['meetings'][number]) => ReactNode | undefined
}

/** *Nå*: the step with its guide and form, what is not in place, and who does what by when. */
export const NowTab = ({ formOf, next, stuck, gapOf }: NowTabProps) => {
  const t = useTexts(nowTexts)
  const caseId = useParam('caseId')
  const now = useNow()
  const read = useRead(readNow, { caseId })
  const opened = useRead(openCase, { caseId })
  const stepOf = (step: NowReply['step']) =>
    step ? (
      <CurrentStep
        caseId={caseId}
        step={step}
        now={now}
        form={step.form ? formOf(step.form, caseId) : undefined}
        next={next?.(caseId)}
      />
    ) : (
      <Message>
        <p>{t('noStep')}</p>
        {next?.(caseId)}
      </Message>
    )
  return (
    <Shown of={read}>
      {shown => (
        <Stack gap="huge">
          <Columns
            side="wide"
            aside={
              <>
                <CaseGaps
                  {...{ caseId, now, gaps: shown.gaps, more: shown.meetings.flatMap(one => gapOf(one) ?? []) }}
                  mine={opened.data?.mine ?? false}
                  stuck={stuck}
                />
                {shown.gaps.some(one => isStuck(one.type)) ? null : stuck}
                <Ahead items={shown.ahead} />
              </>
            }
          >
            <div id="steg" tabIndex={-1}>
              {stepOf(shown.step)}
            </div>
          </Columns>
          <Lanes caseId={caseId} of={shown} now={now} />
        </Stack>
      )}
    </Shown>
  )
}
