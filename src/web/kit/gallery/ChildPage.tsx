import { useState } from 'react'
import { CheckmarkIcon, PhoneIcon } from '../icons.ts'
import {
  Baton,
  Button,
  ButtonLink,
  Buttons,
  Card,
  ChildHeader,
  Chips,
  ChipsMany,
  Columns,
  DateField,
  FieldPair,
  GapItem,
  GapList,
  Guide,
  LaneChart,
  LevelPath,
  Page,
  Select,
  StepCard,
  Tabs,
  Tag,
  TextArea,
} from '../index.ts'
import type { Lane } from '../index.ts'

const levels = ['Undring', 'Én tjeneste', 'Flere tjenester', 'Tett samordning'].map((label, number) => ({
  number,
  label,
}))

const tabs = ['Nå', 'Plan', 'Logg', 'Møter', 'Team og samtykke'].map((text, at) => ({
  to: `/barn/1/${['na', 'plan', 'logg', 'moter', 'team'][at] ?? ''}`,
  text,
}))

const facts = [
  {
    term: 'Stafettpinnen',
    text: (
      <>
        <Baton /> Kari Moen
      </>
    ),
    note: 'Du holder den, siden torsdag 15. oktober (40 dager)',
  },
  {
    term: 'Samtykke',
    text: (
      <>
        <Tag tone="yes" icon={CheckmarkIcon}>
          Gjelder
        </Tag>
        til 15. april
      </>
    ),
    note: 'Barnehage, helsestasjon og PPT: ja. NAV: nei.',
  },
  { term: 'Neste dato', text: 'Mandag 30. november kl. 9', note: 'Evaluering med Amira og Yusuf, om 6 dager' },
]

/** The child's page, *Nå*. */
export const ChildPage = () => (
  <>
    <ChildHeader
      name="Noor"
      about="5 år · Solbakken barnehage · arabisk og norsk"
      label="Om barnet"
      back={{ to: '/barn', text: 'Barna mine' }}
      path={<LevelPath levels={levels} current={1} />}
      act={
        <ButtonLink kind="acute" icon={PhoneIcon} to="/akutt">
          Akutt
        </ButtonLink>
      }
      facts={facts}
    >
      <Tabs label="Sider om Noor" items={tabs} />
    </ChildHeader>
    <Page>
      <Columns side="wide" aside={<Gaps />}>
        <StepCard
          eyebrow="Steg 4 av 5 på nivå 1"
          title="Snakk med Noor før dere evaluerer"
          intro="Noor skal bli hørt før de voksne bestemmer. Steget er ferdig når ordene hennes er skrevet ned, eller når det står hvorfor ikke."
          clock={{ strong: '3 dager igjen', text: 'frist fredag 27. november' }}
          guide={<HowTo />}
        >
          <Who />
          <Words />
          <Buttons>
            <Button>Ferdig, gå til evaluering</Button>
            <Button kind="plain">Det gikk ikke – si hvorfor</Button>
          </Buttons>
        </StepCard>
      </Columns>
      <Card title="Hvem gjør hva når">
        <LaneChart label="Hvem gjør hva når" today="2026-11-24" lanes={lanes} />
      </Card>
    </Page>
  </>
)

const HowTo = () => (
  <Guide
    steps={[
      'Møt henne der hun trives. Noor bygger gjerne.',
      'Spør åpent: «Hva er fint i lekegruppa?»',
      'Skriv ordene hennes slik de kom.',
    ]}
    why="Barn har rett til å bli hørt. Rutinen er sett over 3. september av BTI-koordinator."
    before={{ text: '«Glad i å bygge, og god med de minste.»', source: 'Fra undringen 6. oktober, delt med familien' }}
  />
)

const Who = () => {
  const [who, setWho] = useState<'kari' | 'leila'>('kari')
  const [day, setDay] = useState('2026-11-26')
  const [how, setHow] = useState<('play' | 'drawing' | 'talk')[]>(['play'])
  return (
    <>
      <FieldPair>
        <Select
          label="Hvem snakket med Noor?"
          options={[
            { value: 'kari', label: 'Kari Moen' },
            { value: 'leila', label: 'Leila Haddad, assistent' },
          ]}
          value={who}
          onChange={setWho}
        />
        <DateField label="Når?" value={day} onChange={setDay} />
      </FieldPair>
      <ChipsMany
        label="Hvordan?"
        options={[
          { value: 'play', label: 'Lek' },
          { value: 'drawing', label: 'Tegning' },
          { value: 'talk', label: 'Samtale' },
        ]}
        value={how}
        onChange={setHow}
      />
    </>
  )
}

const Words = () => {
  const [words, setWords] = useState('«Jeg vil bygge høyt med Mia. Når alle snakker, blir det for mye lyd.»')
  const [share, setShare] = useState<'all' | 'some' | 'none'>()
  return (
    <>
      <TextArea
        label="Noors egne ord"
        hint="Slik hun sa det. Din tolkning skriver du for seg, etterpå."
        value={words}
        onChange={setWords}
        rows={5}
        saved={{ state: 'saved', at: '2026-11-24T09:42:00Z' }}
      />
      <Chips
        label="Hva vil Noor at andre skal få vite?"
        hint="Ingen valg er gjort på forhånd."
        options={[
          { value: 'all', label: 'Alt' },
          { value: 'some', label: 'Noe av det' },
          { value: 'none', label: 'Ingenting' },
        ]}
        value={share}
        onChange={setShare}
      />
    </>
  )
}

const Gaps = () => (
  <GapList title="Glipper" count={2}>
    <GapItem
      title="Tolk er ikke bestilt til evalueringen"
      since="fredag 20. nov (4 dager)"
      who="deg"
      why="mor leser lite norsk, og barn skal aldri tolke"
      act={<Button kind="secondary">Bestill tolk</Button>}
    />
    <GapItem
      title="Helsestasjonen har ikke svart på innkallingen"
      since="torsdag 12. nov (12 dager)"
      who="Ingrid Dahl, helsesykepleier"
      why="åpnet 13. nov, ikke besvart"
      act={<Button kind="secondary">Minn Ingrid på det</Button>}
    />
  </GapList>
)

const lanes: readonly Lane[] = [
  {
    key: 'n',
    name: 'Noor',
    role: 'Egen stemme',
    bars: [],
    marks: [{ key: 'm', label: 'Samtale 26. nov', at: '2026-11-26' }],
  },
  {
    key: 'k',
    name: 'Kari Moen',
    role: 'Barnehagen',
    bars: [
      { key: 'a', label: 'Liten lekegruppe', from: '2026-10-19', to: '2026-11-30', state: 'ongoing', evaluated: true },
      { key: 'b', label: 'bestille tolk', from: '2026-11-20', to: '2026-11-25', state: 'missed' },
    ],
  },
  {
    key: 'i',
    name: 'Ingrid Dahl',
    role: 'Helsestasjonen',
    bars: [{ key: 'd', label: 'Sjekke hørsel', from: '2026-11-02', to: '2026-11-13', state: 'done' }],
  },
]
