import { useState } from 'react'
import { Send, useWrite } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { Card, DefinitionList, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { localDay, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { listDisclosures } from '../../api.ts'
import { tellFamily } from '../../api.ts'
import { recordTexts } from './record-texts.ts'

type Given = ReplyOf<typeof listDisclosures>[number]

/** One thing that was given; and, while the family does not know, the way to say that they do. */
export const OneGiven = ({ caseId, one }: { caseId: string; one: Given }) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const { date } = useDates()
  return (
    <Card title={t('given', { receiver: one.receiver, ground: one.ground[language] })}>
      <Stack>
        <DefinitionList items={useGivenFacts(one)} />
        {one.told === 'told' ? null : <Tell caseId={caseId} one={one} />}
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

const Tell = ({ caseId, one }: { caseId: string; one: Given }) => {
  const t = useTexts(recordTexts)
  const { date } = useDates()
  const today = localDay(useNow())
  const [words, setWords] = useState('')
  const write = useWrite(tellFamily, { done: t('tellDone') })
  const send = () => {
    if (words.trim() !== '')
      write.send({ caseId, disclosureId: one.id, told: { is: 'told', on: today }, words: words.trim() })
  }
  return (
    <Stack gap="small">
      {one.checkOn ? <p>{t('check', { day: date(one.checkOn) })}</p> : null}
      <TextArea label={t('tellWords')} value={words} onChange={setWords} rows={2} />
      <Send of={write} kind="secondary" onSend={send}>
        {t('tellDo')}
      </Send>
    </Stack>
  )
}
