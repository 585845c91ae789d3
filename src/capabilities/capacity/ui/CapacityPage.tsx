import { Send, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import {
  ChipsMany,
  DateField,
  Message,
  Page,
  PageHead,
  RadioCards,
  SavedMark,
  Stack,
  TextField,
} from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { TAKINGS, weeksOf } from '../model.ts'
import type { Capacity } from '../model.ts'
import { useCapacity, useSaveCapacity } from './hooks.ts'
import type { Own } from './hooks.ts'
import { capacityTexts } from './texts.ts'

/** What my service has room for, as those who would ask see it. */
export const CapacityPage = () => {
  const t = useTexts(capacityTexts)
  return (
    <Shown of={useCapacity()} whole>
      {own => (
        <Page width="form">
          <PageHead title={t('title')} intro={t('intro', { service: own.service })} />
          <Said own={own} />
          <Form key={own.version} own={own} />
        </Page>
      )}
    </Shown>
  )
}

const Said = ({ own: { updatedOn, isStale } }: { own: Own }) => {
  const t = useTexts(capacityTexts)
  const { date } = useDates()
  if (updatedOn === null) return null
  const day = date(updatedOn, 'long')
  return isStale ? <Message>{t('staleOwn', { day })}</Message> : <p className="s-soft">{t('updated', { day })}</p>
}

interface CapacityDraft extends Record<string, unknown> {
  taking: '' | Capacity['taking']
  weeks: string
  fullUntil: string
  offers: readonly string[]
  words: string
}

/** What was said last, as it is written in. */
const asWritten = (said: Own['said']): CapacityDraft => ({
  ...{ taking: said?.taking ?? '', weeks: String(said?.waitingWeeks ?? ''), fullUntil: said?.fullUntil ?? '' },
  ...{ offers: said?.offers ?? [], words: said?.words ?? '' },
})

const Form = ({ own }: { own: Own }) => {
  const t = useTexts(capacityTexts)
  const language = useLanguage()
  const { value, set, saved, discard } = useDraft(
    `capacity.said:${useSession().service?.id ?? 'none'}`,
    asWritten(own.said),
    one => [one.words],
  )
  const { taking, fullUntil, offers, words } = value
  const weeks = weeksOf(value.weeks)
  const save = useSaveCapacity({ done: t('saved'), onDone: () => void discard() })
  const send = () =>
    taking !== '' &&
    save.send({
      ...{ taking, offers: [...offers], words: words.trim() === '' ? null : words, version: own.version },
      waitingWeeks: taking === 'waiting' ? (weeks ?? null) : null,
      fullUntil: taking === 'full' && fullUntil !== '' ? fullUntil : null,
    })
  return (
    <Stack>
      <RadioCards
        label={t('taking')}
        options={TAKINGS.map(one => ({ value: one, title: t('takingAs', { taking: one }) }))}
        value={taking === '' ? undefined : taking}
        onChange={one => set({ taking: one })}
      />
      <HowLong value={value} set={set} />
      <ChipsMany
        label={t('offers')}
        options={own.offers.map(one => ({ value: one.id, label: labelIn(one.label, language) }))}
        value={offers}
        onChange={ids => set({ offers: ids })}
      />
      <TextField
        label={t('words')}
        hint={t('wordsHint')}
        optional
        maxLength={200}
        value={words}
        onChange={text => set({ words: text })}
      />
      <SavedMark of={saved} />
      <Send of={save} ready={taking !== '' && (taking !== 'waiting' || weeks !== undefined)} onSend={send}>
        {t('save')}
      </Send>
    </Stack>
  )
}

/** How long somebody must wait, or until when they are full. */
const HowLong = ({ value, set }: Pick<Draft<CapacityDraft>, 'value' | 'set'>) => {
  const t = useTexts(capacityTexts)
  const { taking, weeks, fullUntil } = value
  if (taking === 'full')
    return <DateField label={t('fullUntil')} optional value={fullUntil} onChange={day => set({ fullUntil: day })} />
  if (taking !== 'waiting') return null
  const isWrong = weeks !== '' && weeksOf(weeks) === undefined
  return (
    <TextField
      label={t('weeks')}
      inputMode="numeric"
      value={weeks}
      error={isWrong ? t('weeksWrong') : undefined}
      onChange={text => set({ weeks: text })}
    />
  )
}
