import type { ReplyOf } from '../../../../web/call/index.ts'
import { Card, DefinitionList, Stack } from '../../../../web/kit/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { listDisclosures } from '../../api.ts'
import type { Whence } from './record-form.ts'
import { recordTexts } from './record-texts.ts'
import { TellNow } from './TellNow.tsx'

export type Given = ReplyOf<typeof listDisclosures>[number]

/** One thing that was given; and, while the family does not know, the way to say that they do. */
export const OneGiven = ({ from, one }: { from: Whence; one: Given }) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const { date } = useDates()
  return (
    <Card title={t('given', { receiver: one.receiver, ground: labelIn(one.ground, language) })}>
      <Stack>
        <DefinitionList items={useGivenFacts(one)} />
        {one.told === 'told' ? null : <TellNow from={from} disclosureId={one.id} />}
        <p className="s-soft s-small">{t('by', { name: one.by, day: date(one.at) })}</p>
      </Stack>
    </Card>
  )
}

const useGivenFacts = (one: Given) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const { date } = useDates()
  const told = one.toldOn ? t('toldOn', { day: date(one.toldOn) }) : t('untoldText', { words: one.untold?.words ?? '' })
  return [
    ...(one.contact === null ? [] : [{ term: t('contact'), text: one.contact }]),
    { term: t('whatTerm'), text: one.what },
    { term: t('purposeTerm'), text: one.purpose },
    ...(one.necessity ? [{ term: t('whyTerm'), text: one.necessity }] : []),
    { term: t('lawTerm'), text: [labelIn(one.law, language), one.section].filter(Boolean).join(', ') },
    { term: t('toldTerm'), text: told },
    ...(one.told === 'told' || !one.checkOn ? [] : [{ term: t('checkTerm'), text: date(one.checkOn) }]),
    ...(one.sight
      ? [{ term: t('sightTerm'), text: t('sightText', { name: one.sight.name, day: date(one.sight.until) }) }]
      : []),
  ]
}
