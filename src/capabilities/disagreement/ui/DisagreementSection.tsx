import { useState } from 'react'
import type { ReactNode } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Card, Details, PageHead, Stack } from '../../../web/kit/index.ts'
import { May } from '../../../web/may/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { daysUntil, useDates, useTexts } from '../../../web/texts/index.ts'
import { DISAGREEMENTS } from './DisagreementWay.tsx'
import { useDisagreements } from './hooks.ts'
import type { Disagreement } from './hooks.ts'
import { SettleDialog } from './SettleDialog.tsx'
import { disagreementTexts } from './texts.ts'

/** What the services around a child do not agree about: by when, how the help goes on, and what it ended with. */
export const DisagreementSection = ({ caseId }: { caseId: string }) => (
  <Shown of={useDisagreements(caseId)}>
    {({ disagreements, next }) =>
      disagreements.length === 0 ? null : <All caseId={caseId} all={disagreements} next={next} />
    }
  </Shown>
)

interface AllProps {
  readonly caseId: string
  readonly all: readonly Disagreement[]
  readonly next: string | null
}

const All = ({ caseId, all, next }: AllProps) => {
  const t = useTexts(disagreementTexts)
  const [settling, setSettling] = useState<Disagreement | undefined>(undefined)
  const [open, ended] = [all.filter(one => one.endedAt === null), all.filter(one => one.endedAt !== null)]
  return (
    <section id={DISAGREEMENTS} aria-label={t('title')} tabIndex={-1}>
      <Stack gap="large">
        <PageHead as="h2" title={t('title')} intro={t('intro')} />
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
        {settling ? <SettleDialog of={{ caseId, ...settling }} inside onClose={() => setSettling(undefined)} /> : null}
      </Stack>
    </section>
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
