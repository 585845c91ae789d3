import { useState } from 'react'
import { PhoneIcon } from '../icons.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Columns,
  DayClock,
  Details,
  FieldPair,
  Page,
  PageHead,
  RadioCards,
  Row,
  SavedMark,
  TextArea,
  TextField,
  TwinFields,
  Why,
} from '../index.ts'

/** *Ny undring*. */
export const ConcernPage = () => (
  <Page>
    <PageHead
      title="Hva lurer du på?"
      intro="Skriv kort. Skriv slik at barnet kan lese det en dag. Bare du ser dette til du selv deler det."
    >
      <SavedMark of={{ state: 'saved', at: '2026-10-06T08:42:00Z' }} />
      <Button kind="acute" icon={PhoneIcon}>
        Akutt
      </Button>
    </PageHead>
    <Columns aside={<Signs />}>
      <Clock />
      <Form />
      <WhatNow />
    </Columns>
  </Page>
)

const Clock = () => (
  <Card title="Avklart innen 14 dager" beside="Dag 0, tirsdag 6. oktober">
    <DayClock
      days={14}
      today={0}
      label="14 dager fra i dag. Del med leder innen dag 3, snakk med familien innen dag 10, avklart innen 20. oktober."
      stops={[
        { day: 0, label: 'I dag', date: '6. okt', dayName: 'Dag 0' },
        { day: 3, label: 'Del med leder', date: '9. okt', dayName: 'Dag 3' },
        { day: 10, label: 'Snakk med familien', date: '16. okt', dayName: 'Dag 10' },
        { day: 14, label: 'Avklart', date: '20. okt', dayName: 'Dag 14' },
      ]}
    />
  </Card>
)

const Form = () => {
  const [text, setText] = useState({
    who: 'Noor, 5 år',
    where: 'Fjellgruppa, i frileken',
    seen: '',
    good: '',
    mine: '',
  })
  const to = (key: keyof typeof text) => (value: string) => setText(before => ({ ...before, [key]: value }))
  return (
    <>
      <Card>
        <FieldPair>
          <TextField label="Hvem gjelder det?" value={text.who} onChange={to('who')} />
          <TextField label="Hvor så du det?" value={text.where} onChange={to('where')} optional />
        </FieldPair>
      </Card>
      <TwinFields
        seen={
          <TextArea
            label="Det du har sett og hørt"
            hint="Bare fakta. Hva skjedde, når, hvor ofte?"
            rows={8}
            value={text.seen}
            onChange={to('seen')}
          />
        }
        strength={
          <TextArea
            label="Det som går bra"
            hint="Når har barnet det best?"
            rows={8}
            value={text.good}
            onChange={to('good')}
          />
        }
      />
      <Card look="own">
        <TextArea
          large
          label="Det du tenker om det"
          hint="Din tolkning. Den holdes for seg."
          value={text.mine}
          onChange={to('mine')}
        />
        <Why>Barn som lærer norsk, kan være stille lenge. Spør om morsmålet før dere konkluderer.</Why>
      </Card>
    </>
  )
}

const WhatNow = () => {
  const [now, setNow] = useState<'share' | 'discuss' | 'wait'>('share')
  return (
    <Card>
      <RadioCards
        large
        label="Hva nå?"
        hint="Alle svar er ærlige svar. Du kan ombestemme deg."
        value={now}
        onChange={setNow}
        options={[
          { value: 'share', title: 'Del med leder', text: 'Dere ser på det sammen.', when: 'Innen fredag 9. oktober' },
          {
            value: 'discuss',
            title: 'Drøft uten navn',
            text: 'Spør PPT eller helsestasjonen.',
            when: 'Svar innen fem dager',
          },
          {
            value: 'wait',
            title: 'Se det an',
            text: 'Du skriver når du ser på det igjen.',
            when: 'Senest tirsdag 20. oktober',
          },
        ]}
      />
      <Buttons>
        <Button>Del med Berit Nygård</Button>
        <Button kind="plain">Vis det Berit får se</Button>
      </Buttons>
    </Card>
  )
}

const Signs = () => (
  <>
    <Card look="alarm" title="Er barnet i fare nå?">
      <p>Ring først, skriv etterpå. Du trenger ikke lov av noen.</p>
      <Row>
        <ButtonLink kind="acute" icon={PhoneIcon} href="tel:112">
          Ring 112
        </ButtonLink>
      </Row>
    </Card>
    <Card look="flat" title="Husk å se etter">
      <Details summary="Lek og venner" open>
        <ul>
          <li>leker mest alene, eller blir holdt utenfor</li>
          <li>finner ikke inn i leken</li>
        </ul>
      </Details>
      <Details summary="Språk">
        <p>få ord på begge språk, eller bare på norsk?</p>
      </Details>
    </Card>
  </>
)
