import { Card, Link, Message, Stack, Table } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/paths.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import { Ages, Deadlines } from '../../settings-model.ts'
import type { Settings, Why } from '../../model.ts'
import { useWriting } from '../Draft.tsx'
import { useLabel } from '../hooks.ts'
import { settingsNames } from '../name-texts.ts'
import { SourceWords, Verified } from '../Source.tsx'
import { settingsTexts } from '../texts.ts'

interface SourceRow {
  readonly what: string
  /** Where it is changed. */
  readonly to: string
  readonly why: Why | undefined
}

/** Every rule with where it comes from, when it was looked over, and what nobody has verified. */
export const SourcesPart = () => {
  const t = useTexts(settingsTexts)
  const groups = useGroups(useWriting().now)
  const every = groups.flatMap(one => one.rows)
  const [open, none] = [every.filter(({ why }) => why && !why.verifiedOn), every.filter(({ why }) => !why)]
  return (
    <Stack>
      <Message>
        <p>{t('sourcesCount', { open: open.length, none: none.length, count: every.length })}</p>
        <p>{t('sourcesIntro')}</p>
      </Message>
      {groups.map(({ title, rows }) => (
        <SourcesCard key={title} title={title} rows={rows} />
      ))}
    </Stack>
  )
}

const SourcesCard = ({ title, rows }: { title: string; rows: readonly SourceRow[] }) => {
  const t = useTexts(settingsTexts)
  const { date } = useDates()
  return (
    <Card title={title}>
      <Table
        caption={title}
        rows={rows}
        rowKey={row => row.what}
        columns={[
          { head: t('place'), cell: row => <Link to={row.to}>{row.what}</Link> },
          { head: t('source'), cell: ({ why }) => (why ? <SourceWords why={why} /> : t('noSource')) },
          { head: t('reviewed'), cell: ({ why }) => (why ? date(why.reviewedOn, 'long') : '') },
          { head: t('verifiedHead'), cell: ({ why }) => (why ? <Verified why={why} /> : '') },
        ]}
      />
    </Card>
  )
}

const useGroups = (now: Settings): readonly { title: string; rows: readonly SourceRow[] }[] => {
  const [t, names] = [useTexts(settingsTexts), useTexts(settingsNames)]
  const label = useLabel()
  return [
    {
      title: t('part_aldre'),
      rows: Ages.keyof().options.map(name => ({
        what: names(name),
        to: paths.settings('aldre'),
        why: now.agesWhy[name],
      })),
    },
    {
      title: t('part_frister'),
      rows: Deadlines.keyof().options.map(name => ({
        what: names(name),
        to: paths.settings('frister'),
        why: now.deadlineWhy[name],
      })),
    },
    {
      title: t('part_hvem'),
      rows: now.whoDecides.map(one => ({ what: label(one.title), to: paths.settings('hvem'), why: one.why })),
    },
    {
      title: t('part_steg'),
      rows: now.steps.map(one => ({
        what: `${one.id} ${label(one.title)}`,
        to: paths.settingsStep(one.id),
        why: one.why,
      })),
    },
    {
      title: t('part_overganger'),
      rows: now.passages.map(one => ({ what: label(one.label), to: paths.settings('overganger'), why: one.why })),
    },
    {
      title: t('part_tilbakemelding'),
      rows: now.questionnaires.map(one => ({
        ...{ what: label(one.title), to: paths.settings('tilbakemelding'), why: one.why },
      })),
    },
    { title: t('part_tegn'), rows: [{ what: t('part_tegn'), to: paths.settings('tegn'), why: now.signsWhy }] },
  ]
}
