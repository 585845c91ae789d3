import { useState } from 'react'
import { LanguageIcon, PencilLineIcon, PhoneIcon, ThumbDownIcon, ThumbUpIcon } from '../icons.ts'
import {
  Button,
  Buttons,
  Card,
  DateBlock,
  Message,
  Own,
  Person,
  Pick,
  Row,
  SayNow,
  Spor,
  SporHead,
  Stop,
  TextArea,
  Why,
} from '../index.ts'

/** The family's *Hjem*. */
export const HomePage = () => (
  <Spor>
    <SporHead title="Dette skjer nå" hello="Hei, Amira. Dette er siden for Noor, 5 år." />
    <SayNow
      lines={[
        { tag: 'Til nå', text: 'Noor har vært i liten lekegruppe i seks uker.', at: 'done' },
        { tag: 'Nå', text: 'Hun leker mer, men har fortsatt få ord på norsk.', at: 'now' },
        { tag: 'På torsdag', text: 'Da møter vi PPT og finner neste steg sammen.', at: 'next' },
      ]}
    />
    <Message>PPT hjelper barnehagen når et barn trenger støtte med språket.</Message>
    <Meeting />
    <Answers />
    <Holder />
    <Stop title="Dette vil vi">
      <Card>
        <Own by="Amira og Yusuf">Noor skal få venner hun kan snakke med.</Own>
      </Card>
    </Stop>
  </Spor>
)

const Meeting = () => (
  <Stop title="Neste møte">
    <Card>
      <Row>
        <DateBlock when="2027-03-12" />
        <div>
          <h3>Hva trenger Noor nå?</h3>
          <p>Klokka 9.00 til 9.45</p>
        </div>
      </Row>
      <Why icon={LanguageIcon}>Vi har bestilt tolk i arabisk.</Why>
      <Button kind="secondary" wide>
        Dette skal vi snakke om
      </Button>
    </Card>
  </Stop>
)

const Answers = () => {
  const [coming, setComing] = useState<'yes' | 'other'>()
  const [helps, setHelps] = useState<'yes' | 'no'>('yes')
  const [words, setWords] = useState('')
  return (
    <Stop title="Du kan svare på dette" count={2}>
      <Card>
        <Pick
          label="Kan du komme på torsdag?"
          options={[
            { value: 'yes', label: 'Ja, jeg kommer' },
            { value: 'other', label: 'Jeg vil ha en annen tid' },
          ]}
          value={coming}
          onChange={setComing}
        />
      </Card>
      <Card>
        <Pick
          label="Hjelper lekegruppa?"
          options={[
            { value: 'yes', label: 'Hjelper', icon: ThumbUpIcon },
            { value: 'no', label: 'Hjelper ikke', icon: ThumbDownIcon },
          ]}
          value={helps}
          onChange={setHelps}
        />
        <TextArea
          label="Dine ord"
          value={words}
          onChange={setWords}
          saved={{ state: 'saved', at: '2027-03-09T08:00:00Z' }}
        />
      </Card>
    </Stop>
  )
}

const Holder = () => (
  <Stop title="Kari holder pinnen nå" held>
    <Card look="hold">
      <Person
        name="Kari Moen"
        does="Pedagogisk leder i Solbakken barnehage"
        note="Svarer som regel innen to dager"
        holds
      />
      <p>Den som holder pinnen, passer på at alt vi avtaler, blir gjort.</p>
      <Buttons>
        <Button icon={PencilLineIcon}>Skriv til Kari</Button>
        <Button kind="secondary" icon={PhoneIcon}>
          Ring Kari
        </Button>
      </Buttons>
    </Card>
  </Stop>
)
