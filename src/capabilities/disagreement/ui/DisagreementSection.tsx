import { useState } from 'react'
import type { ReactNode } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Card, Details, PageHead, Stack } from '../../../web/kit/index.ts'
import { May } from '../../../web/may/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { daysUntil, useDates, useTexts } from '../../../web/texts/index.ts'
import { useDisagreements } from './hooks.ts'
import type { Disagreement } from './hooks.ts'
import { RaiseDialog } from './RaiseDialog.tsx'
import { SettleDialog } from './SettleDialog.tsx'
import { disagreementTexts } from './texts.ts'

/** What the services around a child do not agree about: by when, how the help goes on, and what it ended with. */
export const DisagreementSection = ({ caseId }: { caseId: string }) => (
  <Shown of={useDisagreements(caseId)}>
    {({ disagreements, ...rest }) => <All caseId={caseId} all={disagreements} {...rest} />}
  </Shown>
)

interface AllProps {
  readonly caseId: string
  readonly all: readonly Disagreement[]
  readonly next: string | null
  /** The case is not closed. */
  readonly open: boolean
}

const All = ({ caseId, all, next, open: inOpen }: AllProps) => {
  const t = useTexts(disagreementTexts)
  const [raising, setRaising] = useState(false)
  const [settling, setSettling] = useState<Disagreement | undefined>(undefined)
  const [open, ended] = [all.filter(one => one.endedAt === null), all.filter(one => one.endedAt !== null)]
  return (
    <Stack gap="large">
      <PageHead as="h2" title={t('title')} intro={t('intro')}>
        {inOpen ? (
          <May do="disagreement.raise" in={caseId}>
            <Button kind="secondary" onClick={() => setRaising(true)}>
              {t('raise')}
            </Button>
          </May>
        ) : null}
      </PageHead>
      {open.length === 0 ? <p className="s-soft">{t('none')}</p> : null}
      {open.map(one => (
        <One key={one.id} one={one}>
          <May do="disagreement.raise" in={caseId}>
            <div>
              <Button kind="secondary" onClick={() => setSettling(one)}>
                {t('settle')}
              </Button>
            </div>
          </May>
        </One>
      ))}
      {ended.length === 0 ? null : (
        <Details summary={t('before', { count: ended.length })}>
          <Stack>
            {ended.map(one => (
              <One key={one.id} one={one} />
            ))}
            {next === null ? null : <Older caseId={caseId} after={next} />}
          </Stack>
        </Details>
      )}
      {raising ? <RaiseDialog caseId={caseId} onClose={() => setRaising(false)} /> : null}
      {settling ? <SettleDialog of={{ caseId, ...settling }} inside onClose={() => setSettling(undefined)} /> : null}
    </Stack>
  )
}

/** Those before, a page at a time. */
const Older = ({ caseId, after }: { caseId: string; after: string }) => {
  const t = useTexts(disagreementTexts)
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <div>
        <Button kind="plain" onClick={() => setOpen(true)}>
          {t('older')}
        </Button>
      </div>
    )
  return <OlderPage caseId={caseId} after={after} />
}

const OlderPage = ({ caseId, after }: { caseId: string; after: string }) => (
  <Shown of={useDisagreements(caseId, after)}>
    {({ disagreements, next }) => (
      <>
        {disagreements.map(one => (
          <One key={one.id} one={one} />
        ))}
        {next === null ? null : <Older caseId={caseId} after={next} />}
      </>
    )}
  </Shown>
)

const One = ({ one, children }: { one: Disagreement; children?: ReactNode }) => {
  const t = useTexts(disagreementTexts)
  const { date } = useDates()
  const now = useNow()
  const { question, words, meanwhile, services, raisedBy, at, step, dueOn, endedAt, endedBy, decided, outcome } = one
  const late = daysUntil(dueOn, now) < 0
  return (
    <Card as="h3" title={t('question', { question })} {...(endedAt ? { look: 'flat' as const } : {})}>
      <p className="s-soft">
        {t('between', { services: services.map(({ name }) => name).join(', ') })}.{' '}
        {t('since', { name: raisedBy ?? '', day: date(at, 'long') })}.
      </p>
      <p>{words}</p>
      <p>
        <b>{t('goesOn')}:</b> {meanwhile}
      </p>
      {endedAt && !decided ? <p>{t('endedWithCase', { day: date(endedAt, 'long') })}</p> : null}
      {endedAt && decided ? (
        <p>
          <b>{t('ended', { name: endedBy ?? '', day: date(endedAt, 'long') })}:</b> {outcome}
        </p>
      ) : null}
      {endedAt ? null : <p>{t(late ? 'late' : 'at', { step, day: date(dueOn, 'day') })}</p>}
      {children}
    </Card>
  )
}
