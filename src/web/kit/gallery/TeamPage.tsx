import { useState } from 'react'
import { Button, Card, Columns, ConsentGrid, ConsentKey, DefinitionList, Page, PageHead } from '../index.ts'
import type { ConsentCell } from '../work/ConsentGrid.tsx'

const topics = ['Mål og tiltak', 'Skoledagen', 'Helse', 'Hjemmet', 'Møter'].map(label => ({ key: label, label }))
const services = [
  { key: 'lia', name: 'Lia skole', person: 'Siv Berge, kontaktlærer', holds: true },
  { key: 'ppt', name: 'PPT', person: 'Jorunn Vik, rådgiver' },
  { key: 'fam', name: 'Familievernet', person: 'ingen person ennå' },
]
const cells: Readonly<Record<string, readonly ConsentCell[]>> = {
  lia: [
    { state: 'yes', word: 'Ja', note: 'til 1. juni' },
    { state: 'yes', word: 'Ja', note: 'til 1. juni' },
    { state: 'limited', word: 'Begrenset', note: 'bare det som angår timene' },
    { state: 'no', word: 'Nei', note: 'Trond sa nei' },
    { state: 'yes', word: 'Ja', note: 'til 1. juni' },
  ],
  ppt: [
    { state: 'yes', word: 'Ja', note: 'til 1. februar' },
    { state: 'withdrawn', word: 'Trukket', note: 'Hege, 18. nov' },
    { state: 'no', word: 'Nei', note: '2 sa nei' },
    { state: 'no', word: 'Nei', note: '2 sa nei' },
    { state: 'expiring', word: 'Utløper', note: 'til 8. des' },
  ],
}
const none: ConsentCell = { state: 'differ', word: 'Uenige', note: 'Hege: ja, Trond: nei' }

/** *Team og samtykke*. */
export const TeamPage = () => {
  const [chosen, setChosen] = useState({ service: 'ppt', topic: 'Mål og tiltak' })
  const cell = (service: string, topic: string): ConsentCell => {
    const at = topics.findIndex(({ key }) => key === topic)
    return cells[service]?.[at] ?? (at === 2 ? { state: 'unasked', word: 'Ikke spurt' } : none)
  }
  return (
    <Page>
      <PageHead
        title="Hvem kan se hva om Lars"
        intro="Uten et ja eller en annen lovlig grunn ser ingen noe. Trykk på en rute for å se hvorfor."
      >
        <Button>Be om samtykke</Button>
      </PageHead>
      <Columns
        aside={
          <Card title="PPT ser mål og tiltak fordi Hege og Trond har sagt ja">
            <DefinitionList
              items={[
                { term: 'Grunn', text: 'Samtykke fra begge: Hege 26. oktober, Trond 3. november' },
                { term: 'Gjelder', text: 'til 1. februar 2027' },
              ]}
            />
          </Card>
        }
      >
        <ConsentGrid
          topics={topics}
          services={services}
          cell={cell}
          chosen={chosen}
          onChoose={(service, topic) => setChosen({ service, topic })}
        />
        <ConsentKey
          words={[
            { state: 'yes', word: 'Ja' },
            { state: 'limited', word: 'Begrenset' },
            { state: 'no', word: 'Nei' },
            { state: 'differ', word: 'Uenige' },
            { state: 'withdrawn', word: 'Trukket' },
            { state: 'expiring', word: 'Utløper' },
            { state: 'unasked', word: 'Ikke spurt' },
          ]}
        />
      </Columns>
    </Page>
  )
}
