import { Card, DateField, Details, Link, Stack, Tag, Why } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { placeOf } from '../edits-model.ts'
import type { Why as WhyOf } from '../model.ts'
import { AddSource } from './AddSource.tsx'
import { useWriting } from './Draft.tsx'
import { PlainField } from './fields.tsx'
import { settingsTexts } from './texts.ts'

interface SourceProps {
  /** Where the source lies in the settings. */
  at: readonly string[]
  why: WhyOf | undefined
}

/** Whether somebody has read it at the source itself. */
export const Verified = ({ why }: { why: WhyOf }) => {
  const t = useTexts(settingsTexts)
  const { date } = useDates()
  return why.verifiedOn ? (
    <Tag tone="yes">{t('verified', { day: date(why.verifiedOn, 'long') })}</Tag>
  ) : (
    <Tag tone="gap">{t('notVerified')}</Tag>
  )
}

/** A source as a link where there is one to follow. */
export const SourceWords = ({ why }: { why: WhyOf }) =>
  why.url === undefined ? why.source : <Link href={why.url}>{why.source}</Link>

/** Where a rule comes from, when it was looked over and whether it is verified; changed where it stands. */
export const SourceOf = ({ at, why }: SourceProps) => {
  const t = useTexts(settingsTexts)
  const { date } = useDates()
  const { mayChange } = useWriting()
  if (!why) return <AddSource at={at} />
  return (
    <Stack gap="small">
      <Why>{t('why', { source: why.source, day: date(why.reviewedOn, 'long') })}</Why>
      <p>
        <Verified why={why} />
      </p>
      {mayChange ? (
        <Details summary={t('changeSource')}>
          <SourceFields at={at} why={why} />
        </Details>
      ) : null}
    </Stack>
  )
}

/** The source of a step, in the open. */
export const SourceCard = ({ at, why }: { at: readonly string[]; why: WhyOf }) => {
  const t = useTexts(settingsTexts)
  const { mayChange } = useWriting()
  return (
    <Card title={t('source')} beside={<Verified why={why} />}>
      {mayChange ? <SourceFields at={at} why={why} /> : <SourceWords why={why} />}
    </Card>
  )
}

const SourceFields = ({ at, why }: { at: readonly string[]; why: WhyOf }) => {
  const t = useTexts(settingsTexts)
  const { write } = useWriting()
  return (
    <Stack>
      <PlainField at={[...at, 'source']} label={t('source')} value={why.source} />
      {why.url === undefined ? null : <PlainField at={[...at, 'url']} label={t('url')} value={why.url} />}
      <DateField
        label={t('reviewedOn')}
        value={why.reviewedOn}
        onChange={day => day && write(placeOf(...at, 'reviewedOn'), day)}
      />
      <DateField
        label={t('verifiedOn')}
        hint={t('verifiedHint')}
        value={why.verifiedOn ?? ''}
        onChange={day => write(placeOf(...at, 'verifiedOn'), day === '' ? null : day)}
      />
    </Stack>
  )
}
