import { useState } from 'react'
import { Send, Shown } from '../../../web/call/index.ts'
import { ChipsMany, DateField, Message, Page, PageHead, RadioCards, Stack, TextField } from '../../../web/kit/index.ts'
import { useDates, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { TAKINGS } from '../model.ts'
import type { Capacity } from '../model.ts'
import { useCapacity, useSaveCapacity } from './hooks.ts'
import type { Own } from './hooks.ts'
import { serviceTexts } from './service-texts.ts'

/** What my service has room for, as those who would ask see it. */
export const CapacityPage = () => {
  const t = useTexts(serviceTexts)
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
  const t = useTexts(serviceTexts)
  const { date } = useDates()
  if (updatedOn === null) return null
  const day = date(updatedOn, 'long')
  return isStale ? <Message>{t('staleOwn', { day })}</Message> : <p className="s-soft">{t('updated', { day })}</p>
}

const Form = ({ own }: { own: Own }) => {
  const t = useTexts(serviceTexts)
  const language = useLanguage()
  const [taking, setTaking] = useState<Capacity['taking'] | undefined>(own.said?.taking)
  const [weeks, setWeeks] = useState(String(own.said?.waitingWeeks ?? ''))
  const [fullUntil, setFullUntil] = useState(own.said?.fullUntil ?? '')
  const [offers, setOffers] = useState<readonly string[]>(own.said?.offers ?? [])
  const [words, setWords] = useState(own.said?.words ?? '')
  const save = useSaveCapacity({ done: t('saved') })
  const send = () =>
    taking &&
    save.send({
      ...{ taking, offers: [...offers], words: words.trim() === '' ? null : words, version: own.version },
      waitingWeeks: taking === 'waiting' ? Number(weeks) : null,
      fullUntil: taking === 'full' && fullUntil !== '' ? fullUntil : null,
    })
  return (
    <Stack>
      <RadioCards
        label={t('taking')}
        options={TAKINGS.map(value => ({ value, title: t('takingAs', { taking: value }) }))}
        value={taking}
        onChange={setTaking}
      />
      {taking === 'waiting' ? (
        <TextField label={t('weeks')} inputMode="numeric" value={weeks} onChange={setWeeks} />
      ) : null}
      {taking === 'full' ? (
        <DateField label={t('fullUntil')} optional value={fullUntil} onChange={setFullUntil} />
      ) : null}
      <ChipsMany
        label={t('offers')}
        options={own.offers.map(one => ({ value: one.id, label: one.label[language] }))}
        value={offers}
        onChange={setOffers}
      />
      <TextField label={t('words')} hint={t('wordsHint')} optional maxLength={200} value={words} onChange={setWords} />
      <Send
        of={save}
        ready={taking !== undefined && (taking !== 'waiting' || /^[1-9]\d{0,2}$/.test(weeks.trim()))}
        onSend={send}
      >
        {t('save')}
      </Send>
    </Stack>
  )
}
