import { useState } from 'react'
import { Problem, Send, Shown } from '../../../web/call/index.ts'
import { Button, Dialog, Message, RadioCards, Row, Stack, TextField } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { LETTER_ENDINGS, SEEN_BY } from '../letter-model.ts'
import type { Person } from './hooks.ts'
import { useEndLetter, useLetters, useMakeLetter, usePrintLetter, useSeeIdentity } from './hooks.ts'
import type { Letter } from './hooks.ts'
import { letterTexts } from './letter-texts.ts'

interface OfPerson {
  caseId: string
  person: Pick<Person, 'personId' | 'name' | 'language' | 'child' | 'onPaper'>
}

/** Letters with a code to one of the family: made, put on paper, stopped; and that the identity was seen. */
export const LetterDialog = ({ caseId, person, onClose }: OfPerson & { onClose: () => void }) => {
  const t = useTexts(letterTexts)
  const { date } = useDates()
  const { personId, name } = person
  return (
    <Dialog open title={t('title', { name })} onClose={onClose} wide>
      <Shown of={useLetters(caseId, personId)}>
        {({ letters, seen, mayMake }) => (
          <Stack>
            <p>{t('intro')}</p>
            {person.child && !person.onPaper ? <p>{t('firstPaper', { name })}</p> : null}
            {seen ? (
              <Message>{t('seen', { ...seen, day: date(seen.on, 'long') })}</Message>
            ) : (
              <SeeIdentity {...{ caseId, person }} />
            )}
            {letters.slice(0, 3).map(one => (
              <OneLetter key={one.id} {...{ caseId, person }} letter={one} />
            ))}
            {mayMake ? <Make {...{ caseId, person }} again={letters.length > 0} /> : null}
          </Stack>
        )}
      </Shown>
    </Dialog>
  )
}

const Make = ({ caseId, person, again }: OfPerson & { again: boolean }) => {
  const t = useTexts(letterTexts)
  const make = useMakeLetter(t('made'))
  const { personId, language } = person
  return (
    <Send of={make} onSend={() => make.send({ caseId, personId, language })}>
      {again ? t('makeNew') : t('make')}
    </Send>
  )
}

const OneLetter = ({ caseId, person, letter }: OfPerson & { letter: Letter }) => {
  const t = useTexts(letterTexts)
  const { date } = useDates()
  const [number, setNumber] = useState<string>()
  const print = usePrintLetter(setNumber)
  const { personId } = person
  const { id, state, madeBy, madeOn, expiresOn, mayPrint } = letter
  return (
    <Stack gap="small">
      <p>{t('letter', { state, by: madeBy, day: date(madeOn, 'long'), until: date(expiresOn, 'long') })}</p>
      {mayPrint ? (
        <Row>
          <Button kind="secondary" busy={print.busy} onClick={() => print.fetch({ caseId, personId, letterId: id })}>
            {t('print')}
          </Button>
        </Row>
      ) : null}
      <Problem of={print} />
      {number ? <Message>{t('number', { number, name: person.name })}</Message> : null}
      {state === 'waiting' || state === 'used' ? <Stop {...{ caseId, person }} /> : null}
    </Stack>
  )
}

const Stop = ({ caseId, person: { personId } }: OfPerson) => {
  const t = useTexts(letterTexts)
  const end = useEndLetter(t('stopped'))
  return (
    <Stack gap="small">
      <Row>
        {LETTER_ENDINGS.map(because => (
          <Button key={because} kind="plain" busy={end.busy} onClick={() => end.send({ caseId, personId, because })}>
            {t(because)}
          </Button>
        ))}
      </Row>
      <Problem of={end} />
    </Stack>
  )
}

const SeeIdentity = ({ caseId, person: { personId, name } }: OfPerson) => {
  const t = useTexts(letterTexts)
  const [open, setOpen] = useState(false)
  const [how, setHow] = useState<(typeof SEEN_BY)[number]>('passport')
  const [words, setWords] = useState('')
  const see = useSeeIdentity(t('saved'))
  if (!open)
    return (
      <Row>
        <Button kind="plain" onClick={() => setOpen(true)}>
          {t('seeIdentity')}
        </Button>
      </Row>
    )
  return (
    <Stack>
      <p>{t('seeMeans', { name })}</p>
      <RadioCards
        label={t('seenBy')}
        options={SEEN_BY.map(value => ({ value, title: t(value) }))}
        value={how}
        onChange={setHow}
      />
      <TextField label={t('seenWords')} value={words} onChange={setWords} maxLength={500} />
      <Send of={see} ready={words.trim() !== ''} onSend={() => see.send({ caseId, personId, how, words })}>
        {t('seeIdentity')}
      </Send>
    </Stack>
  )
}
