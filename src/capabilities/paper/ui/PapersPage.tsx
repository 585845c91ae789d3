import { useState } from 'react'
import { LANGUAGES, LANGUAGE_CODES } from '../../../kernel/language.ts'
import { Problem, Shown } from '../../../web/call/index.ts'
import { Button, Card, Details, Empty, Link, Message, Page, PageHead } from '../../../web/kit/index.ts'
import { Row, Select, Stack } from '../../../web/kit/index.ts'
import { paths, useParam } from '../../../web/paths/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { GiveDialog } from './GiveDialog.tsx'
import { useGivenWords, usePapers, usePrint, useTakeBack } from './hooks.ts'
import type { Person, Thing } from './hooks.ts'
import { LetterDialog } from './LetterDialog.tsx'
import { ServeDialog } from './ServeDialog.tsx'
import { paperTexts } from './texts.ts'

/** What can be printed for each of the family, in that one's language. */
export const PapersPage = () => {
  const t = useTexts(paperTexts)
  const caseId = useParam('caseId')
  return (
    <Shown of={usePapers(caseId)} whole>
      {({ people, childName, mayServe }) => (
        <Page>
          <PageHead title={t('title', { child: childName })} intro={t('intro')} />
          <Row>
            <Link to={paths.team(caseId, 'folk')}>{t('back')}</Link>
            <Link to={paths.onPaper()}>{t('listTitle')}</Link>
          </Row>
          {people.length === 0 ? <Empty title={t('nothing')} as="h2" /> : null}
          {people.map(one => (
            <OnePerson key={one.personId} caseId={caseId} person={one} mayServe={mayServe} />
          ))}
        </Page>
      )}
    </Shown>
  )
}

interface OnePersonProps {
  caseId: string
  person: Person
  mayServe: boolean
}

const OnePerson = ({ caseId, person, mayServe }: OnePersonProps) => {
  const t = useTexts(paperTexts)
  const { date } = useDates()
  const [language, setLanguage] = useState(person.language)
  const [serving, setServing] = useState(false)
  const [writing, setWriting] = useState(false)
  const { name, onPaper, things, givenElse } = person
  return (
    <Card>
      <Stack>
        <h2>{name}</h2>
        {person.child ? <p className="s-soft">{t('itself', { name })}</p> : null}
        {onPaper ? <Message>{t('onPaper', { ...onPaper, day: date(onPaper.since, 'long') })}</Message> : null}
        <Select
          label={t('language')}
          options={LANGUAGE_CODES.map(value => ({ value, label: LANGUAGES[value], lang: value }))}
          value={language}
          onChange={setLanguage}
        />
        {things.map(thing => (
          <OneThing
            key={`${thing.kind} ${thing.thingId ?? ''}`}
            {...{ caseId, thing }}
            person={{ ...person, language }}
          />
        ))}
        <GivenElse {...{ caseId }} given={givenElse} />
        {mayServe ? (
          <Row>
            <Button kind="plain" onClick={() => setServing(true)}>
              {onPaper ? t('serveHere') : t('servePaper')}
            </Button>
            <Button kind="plain" onClick={() => setWriting(true)}>
              {t('letter')}
            </Button>
          </Row>
        ) : null}
        {writing ? <LetterDialog {...{ caseId, person }} onClose={() => setWriting(false)} /> : null}
        {serving ? <ServeDialog {...{ caseId, person }} onClose={() => setServing(false)} /> : null}
      </Stack>
    </Card>
  )
}

const OneThing = ({ caseId, person, thing }: { caseId: string; person: Person; thing: Thing }) => {
  const t = useTexts(paperTexts)
  const { kind, thingId, given, title } = thing
  // What is in the hand is what was printed, whatever has come here since.
  const [since, setSince] = useState(thing.since)
  const print = usePrint(setSince)
  const [giving, setGiving] = useState(false)
  const { personId, language } = person
  const what = t('thing', { kind, title: title ?? '' })
  return (
    <div>
      <Row>
        <b>{what}</b>
        <Button
          kind="secondary"
          busy={print.busy}
          label={`${t('print')}: ${what}`}
          onClick={() => print.fetch({ caseId, personId, kind, language, ...(thingId !== null && { thingId }) })}
        >
          {t('print')}
        </Button>
        <Button kind="plain" label={`${t('mark')}: ${what}`} onClick={() => setGiving(true)}>
          {t('mark')}
        </Button>
      </Row>
      {given ? <WasGiven {...{ caseId, given }} /> : null}
      <Problem of={print} />
      {giving ? (
        <GiveDialog caseId={caseId} to={person} what={{ kind, thingId, since }} onClose={() => setGiving(false)} />
      ) : null}
    </div>
  )
}

/** That something was given, and the way back where it was not. */
const WasGiven = ({ caseId, given }: { caseId: string; given: NonNullable<Thing['given']> }) => {
  const t = useTexts(paperTexts)
  const words = useGivenWords()(given)
  const back = useTakeBack(t('takenBack'))
  return (
    <div>
      <Row>
        <span className="s-soft">{words}</span>
        <Button
          kind="plain"
          busy={back.busy}
          label={`${t('takeBack')}: ${words}`}
          onClick={() => back.send({ caseId, givenId: given.id })}
        >
          {t('takeBack')}
        </Button>
      </Row>
      <Problem of={back} />
    </div>
  )
}

/** What else was given, shut until somebody looks for it. */
const GivenElse = ({ caseId, given }: { caseId: string; given: Person['givenElse'] }) => {
  const t = useTexts(paperTexts)
  if (given.length === 0) return null
  return (
    <Details summary={t('givenElse', { count: given.length })}>
      {given.map(one => (
        <WasGiven key={one.id} caseId={caseId} given={one} />
      ))}
    </Details>
  )
}
