import { Shown } from '../../../web/call/index.ts'
import { Card, More, Stack, Table } from '../../../web/kit/index.ts'
import { capital, useDates, useTexts } from '../../../web/texts/index.ts'
import type { Before, FullLook } from './hooks.ts'
import { useFullLooks } from './hooks.ts'
import { oversightTexts } from './texts.ts'

/** Who has looked or tried to, in full; older ones on asking. */
export const FullLooks = ({ caseId }: { caseId: string }) => {
  const t = useTexts(oversightTexts)
  return (
    <Card title={t('looks')}>
      <p className="s-soft">{t('looksIntro')}</p>
      <Stack>
        <LooksFrom caseId={caseId} before={undefined} />
      </Stack>
    </Card>
  )
}

const LooksFrom = ({ caseId, before }: { caseId: string; before: Before | undefined }) => {
  const t = useTexts(oversightTexts)
  return (
    <Shown of={useFullLooks(caseId, before)}>
      {({ looks, before: next }) => (
        <>
          {looks.length === 0 ? <p>{t('looksNone')}</p> : <Looks looks={looks} />}
          {next ? <More text={t('more')}>{() => <LooksFrom caseId={caseId} before={next} />}</More> : null}
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
