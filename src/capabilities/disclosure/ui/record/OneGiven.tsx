import { useState } from 'react'
import { Problem, useWrite } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { Button, Buttons, Card, DateField, DefinitionList, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { localDay, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { listDisclosures } from '../../api.ts'
import { tellFamily, tellFromConcern } from '../../api.ts'
import type { Whence } from './record-form.ts'
import { recordTexts } from './record-texts.ts'

export type Given = ReplyOf<typeof listDisclosures>[number]

/** One thing that was given; and, while the family does not know, the way to say that they do. */
export const OneGiven = ({ from, one }: { from: Whence; one: Given }) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const { date } = useDates()
  return (
    <Card title={t('given', { receiver: one.receiver, ground: one.ground[language] })}>
      <Stack>
        <DefinitionList items={useGivenFacts(one)} />
        {one.told === 'told' ? null : <Tell from={from} one={one} />}
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
    { term: t('lawTerm'), text: [one.law[language], one.section].filter(Boolean).join(', ') },
    { term: t('toldTerm'), text: told },
    ...(one.sight
      ? [{ term: t('sightTerm'), text: t('sightText', { name: one.sight.name, day: date(one.sight.until) }) }]
      : []),
  ]
}

const Tell = ({ from: { caseId, concernId }, one }: { from: Whence; one: Given }) => {
  const t = useTexts(recordTexts)
  const { date } = useDates()
  const today = localDay(useNow())
  const [words, setWords] = useState('')
  const [checkOn, setCheckOn] = useState('')
  const done = () => (setWords(''), setCheckOn(''))
  const inCase = useWrite(tellFamily, { done: t('tellDone'), onDone: done })
  const inConcern = useWrite(tellFromConcern, { done: t('tellDone'), onDone: done })
  const write = caseId === '' ? inConcern : inCase
  const say = (told: { is: 'told'; on: string } | { is: 'waits'; checkOn: string }) => {
    if (words.trim() === '') return
    const said = { disclosureId: one.id, told, words: words.trim() }
    if (caseId === '') inConcern.send({ concernId, ...said })
    else inCase.send({ caseId, ...said })
  }
  return (
    <Stack gap="small">
      {one.checkOn ? <p>{t('check', { day: date(one.checkOn) })}</p> : null}
      <TextArea label={t('tellWords')} value={words} onChange={setWords} rows={2} />
      <DateField label={t('waitUntil')} hint={t('waitHint')} value={checkOn} onChange={setCheckOn} />
      <Problem of={write} />
      <Buttons>
        <Button kind="secondary" busy={write.busy} onClick={() => say({ is: 'told', on: today })}>
          {t('tellDo')}
        </Button>
        <Button kind="plain" busy={write.busy} disabled={checkOn === ''} onClick={() => say({ is: 'waits', checkOn })}>
          {t('waitDo')}
        </Button>
      </Buttons>
    </Stack>
  )
}
