import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { Button, Buttons, Card, Dialog, Stack, Stop } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { Own } from '../hooks.ts'
import { useDecline } from '../hooks.ts'
import { feedbackTexts } from '../texts.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { isBegun, useAnswerDraft } from './answer-draft.ts'

/** What I am asked now, or that nobody asks. */
export const AskStop = ({ caseId, ask }: { caseId: string; ask: Own['ask'] }) => {
  const t = useTexts(feedbackTexts)
  if (ask) return <Asked key={ask.id} caseId={caseId} ask={ask} />
  return <p className="s-soft">{t('nothing')}</p>
}

const Asked = ({ caseId, ask }: { caseId: string; ask: NonNullable<Own['ask']> }) => {
  const t = useTexts(feedbackTexts)
  const { date } = useDates()
  const draft = useAnswerDraft(ask.id)
  const [leaving, setLeaving] = useState(false)
  const decline = useDecline({ done: t('declined'), onDone: () => void draft.discard() })
  const leave = () => decline.send({ caseId, askId: ask.id })
  return (
    <Stop title={t('phase', { phase: ask.phase })}>
      <Card>
        <Stack>
          <p>{t('until', { day: date(ask.until, 'day') })}</p>
          <AnswerForm caseId={caseId} askId={ask.id} questions={ask.questions} draft={draft}>
            <Button
              kind="secondary"
              busy={decline.busy}
              onClick={isBegun(draft.value) ? () => setLeaving(true) : leave}
            >
              {t('notNow')}
            </Button>
          </AnswerForm>
          <Problem of={decline} />
          <p className="s-soft">
            {t('notValidated')} {t('another')}
          </p>
          <Button kind="plain" onClick={() => globalThis.print()}>
            {t('print')}
          </Button>
        </Stack>
      </Card>
      {leaving ? <Leave busy={decline.busy} onLeave={leave} onStay={() => setLeaving(false)} /> : null}
    </Stop>
  )
}

/** Asked where something is begun: it is gone afterwards, and is not asked again. */
const Leave = ({ busy, onLeave, onStay }: { busy: boolean; onLeave: () => void; onStay: () => void }) => {
  const t = useTexts(feedbackTexts)
  return (
    <Dialog open title={t('leaveTitle')} onClose={onStay}>
      <Stack>
        <p>{t('leaveText')}</p>
        <Buttons>
          <Button kind="secondary" busy={busy} onClick={onLeave}>
            {t('leave')}
          </Button>
          <Button kind="plain" onClick={onStay}>
            {t('goOn')}
          </Button>
        </Buttons>
      </Stack>
    </Dialog>
  )
}
