import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Buttons, Card, Stack, Table } from '../../../web/kit/index.ts'
import { capital, useDates, useTexts } from '../../../web/texts/index.ts'
import type { Before, FullLook } from './hooks.ts'
import { useFullLooks } from './hooks.ts'
import { oversightTexts } from './texts.ts'

/** Who has looked or tried to, in full; older ones on asking. */
export const FullLooks = ({ caseId }: { caseId: string }) => {
  const t = useTexts(oversightTexts)
  const [pages, setPages] = useState<readonly (Before | undefined)[]>([undefined])
  return (
    <Card title={t('looks')}>
      <p className="s-soft">{t('looksIntro')}</p>
      <Stack>
        {pages.map((before, at) => (
          <OnePage
            key={before ? `${before.at} ${before.seen}` : 'first'}
            caseId={caseId}
            before={before}
            onMore={at === pages.length - 1 ? next => setPages([...pages, next]) : undefined}
          />
        ))}
      </Stack>
    </Card>
  )
}

interface OnePageProps {
  caseId: string
  before: Before | undefined
  onMore: ((before: Before) => void) | undefined
}
const OnePage = ({ caseId, before, onMore }: OnePageProps) => {
  const t = useTexts(oversightTexts)
  const read = useFullLooks(caseId, before)
  return (
    <Shown of={read}>
      {({ looks, before: next }) => (
        <>
          {looks.length === 0 ? <p>{t('looksNone')}</p> : <Looks looks={looks} />}
          {next && onMore ? (
            <Buttons>
              <Button kind="secondary" onClick={() => onMore(next)}>
                {t('more')}
              </Button>
            </Buttons>
          ) : null}
        </>
      )}
    </Shown>
  )
}

const Looks = ({ looks }: { looks: readonly FullLook[] }) => {
  const t = useTexts(oversightTexts)
  const { date, time } = useDates()
  return (
    <Table
      caption={t('looks')}
      rows={looks}
      rowKey={one => [one.at, one.name, one.act, one.outcome, looks.indexOf(one)].join(' ')}
      columns={[
        { head: t('when'), cell: one => `${capital(date(one.at))} ${time(one.at)}` },
        {
          head: t('whom'),
          cell: one => [one.name, t('role', { role: one.role ?? 'other' }), one.service].filter(Boolean).join(', '),
        },
        { head: t('what'), cell: one => t('lookAct', { act: one.act }) },
        { head: t('how'), cell: one => t('outcome', { outcome: one.outcome }) },
      ]}
    />
  )
}
