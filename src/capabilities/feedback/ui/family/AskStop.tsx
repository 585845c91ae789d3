import { Problem } from '../../../../web/call/index.ts'
import { Button, Card, Stack, Stop } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { Own } from '../hooks.ts'
import { useDecline } from '../hooks.ts'
import { feedbackTexts } from '../texts.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { useAnswerDraft } from './answer-draft.ts'

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
  const decline = useDecline({ done: t('declined'), onDone: () => void draft.discard() })
  return (
    <Stop title={t('phase', { phase: ask.phase })}>
      <Card>
        <Stack>
          <p>{t('until', { day: date(ask.until, 'day') })}</p>
          <AnswerForm caseId={caseId} askId={ask.id} questions={ask.questions} draft={draft}>
            <Button kind="secondary" busy={decline.busy} onClick={() => decline.send({ caseId, askId: ask.id })}>
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
    </Stop>
  )
}
