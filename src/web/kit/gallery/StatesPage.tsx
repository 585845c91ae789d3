import { useState } from 'react'
import {
  Button,
  Buttons,
  Card,
  Checkbox,
  DateField,
  Dialog,
  Empty,
  ErrorSummary,
  FirstOf,
  Message,
  Page,
  PageHead,
  SavedMark,
  Skeleton,
  Stack,
  Table,
  Tag,
  TaskList,
  TaskRow,
  TextField,
  Timeline,
  TwoVersions,
  useToast,
} from '../index.ts'

const long = 'Et_ganske_langt_ord_uten_mellomrom_som_noen_har_limt_inn_fra_et_annet_sted_og_som_ikke_må_bryte_siden'

const two = {
  ...{ mine: 'Leker med én venn.', theirs: `Leker med to venner. ${long}` },
  ...{ onKeepMine: () => undefined, onTakeTheirs: () => undefined },
}

/** What a screen looks like when it waits, fails, is empty, or is full. */
export const StatesPage = () => (
  <Page>
    <PageHead title="Tilstander" intro={long} />
    <ErrorSummary errors={[{ id: 'name', text: 'Skriv hvem det gjelder.' }]} />
    <Skeleton />
    <Message>Noe å vite før du går videre.</Message>
    <Message tone="yes">Det er gjort.</Message>
    <Message tone="problem">Loggen er lukket. Lederen kan åpne den igjen.</Message>
    <Fields />
    <TwoVersions {...two} />
    <SavedMark of={{ state: 'two', ...two }} />
    <Lists />
    <LongList />
    <Empty title="Alt er svart på" />
  </Page>
)

const Fields = () => {
  const [name, setName] = useState('')
  const [day, setDay] = useState('')
  const [ticked, setTicked] = useState(false)
  return (
    <Card title="Felter">
      <TextField id="name" label="Hvem gjelder det?" value={name} onChange={setName} error="Dette må fylles ut." />
      <DateField id="day" label="Når?" value={day} onChange={setDay} />
      <Checkbox label="Jeg har lest dette" hint="Du kan ombestemme deg." checked={ticked} onChange={setTicked} />
      <SavedMark of={{ state: 'here' }} />
      <Acts />
    </Card>
  )
}

const Acts = () => {
  const toast = useToast()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Buttons>
        <Button busy>Lagre</Button>
        <Button kind="danger" onClick={() => toast({ text: 'Tiltaket er lagt til.', undo: () => undefined })}>
          Slett
        </Button>
        <Button kind="secondary" onClick={() => setOpen(true)}>
          Åpne dialog
        </Button>
        <Button disabled>Stengt</Button>
      </Buttons>
      <Dialog open={open} onClose={() => setOpen(false)} title="Vil du lukke loggen?">
        <p>Familien får beskjed. Du kan åpne den igjen.</p>
        <Buttons>
          <Button>Lukk loggen</Button>
        </Buttons>
      </Dialog>
    </>
  )
}

const Lists = () => (
  <>
    <Card title="Tabell">
      <Table
        caption="Barna mine"
        rows={['Noor', 'Lars', long]}
        rowKey={row => row}
        columns={[
          { head: 'Barn', cell: row => row },
          { head: 'Nivå', cell: () => <Tag tone="accent">Én tjeneste</Tag> },
          { head: 'Neste', cell: () => 'mandag 30. november' },
          { head: 'Glipper', cell: () => 2, number: true },
        ]}
      />
    </Card>
    <Stack>
      <h2>Logg</h2>
      <Timeline
        label="Det som har skjedd"
        entries={[
          {
            key: 1,
            when: 'tirsdag 24. november kl. 9.10',
            title: 'Kari skrev ned hva Noor sa',
            by: 'Solbakken barnehage',
          },
          { key: 2, when: 'fredag 20. november', title: 'Tolk ble ikke bestilt', look: 'gap', children: <p>{long}</p> },
        ]}
      />
    </Stack>
  </>
)

const many = Array.from({ length: 22 }, (_, at) => `Rad ${at + 1}`)

const LongList = () => (
  <Stack>
    <FirstOf rows={many}>
      {shown => (
        <TaskList label="Det som venter" seen>
          {shown.map(row => (
            <TaskRow key={row} title={row} act={<Button kind="plain">{row}</Button>} />
          ))}
        </TaskList>
      )}
    </FirstOf>
  </Stack>
)
