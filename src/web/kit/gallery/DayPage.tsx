import {
  Baton,
  Button,
  ButtonLink,
  Card,
  Columns,
  Empty,
  Link,
  Page,
  PageHead,
  RodCount,
  TaskList,
  TaskRow,
  WeekTrack,
} from '../index.ts'
import { CalendarIcon, ChatIcon, LanguageIcon, PencilWritingIcon, PlusIcon } from '../icons.ts'

const tasks = [
  {
    kind: 'Stafettpinne tilbudt deg',
    look: 'baton',
    name: 'Elias, 4 år',
    text: 'Ta over stafettpinnen etter Marte Vik',
    reason: 'Marte går ut i permisjon 4. desember. Hun holder pinnen til du har svart.',
    when: { strong: 'Om 7 dager', text: 'tirsdag 1. des' },
    button: 'Les og svar',
  },
  {
    kind: 'Glipp du kan tette',
    look: 'gap',
    icon: LanguageIcon,
    name: 'Noor, 5 år',
    text: 'Bestill tolk til evalueringen på mandag',
    reason: 'Amira skal kunne følge hele møtet. Tolketjenesten trenger tre dager.',
    when: { strong: '4 dager åpen', text: 'siden fre 20. nov', late: true },
    button: 'Bestill tolk',
  },
  {
    kind: 'Møte i dag',
    icon: CalendarIcon,
    name: 'Ida, 3 år',
    text: 'Samarbeidsmøte om Ida',
    reason: 'Du har én sak på lista: hvordan formiddagene går etter sykehuset.',
    when: { strong: 'Kl. 13–14', text: 'helsestasjonen' },
    button: 'Forbered',
  },
  {
    kind: 'Spørsmål til deg',
    icon: ChatIcon,
    name: 'Zahra, 2 år',
    text: 'Kan Zahra komme 30 minutter tidligere på tirsdager?',
    reason: 'Spurt av Per Lunde i NAV, med ja fra mor. Han så at du åpnet det i går.',
    when: { strong: 'Om 2 dager', text: 'torsdag 26. nov' },
    button: 'Svar',
  },
  {
    kind: 'Kladd',
    icon: PencilWritingIcon,
    name: 'Oskar, 2 år',
    text: 'Undring du begynte på',
    reason: 'Lagret i går kl. 15.42. Bare du ser den.',
    who: 'Leila Haddad',
    when: { strong: 'Dag 6 av 14', text: 'klokka går' },
    button: 'Skriv videre',
  },
] as const

/** *Min dag*, as in the drawing. */
export const DayPage = () => (
  <Page>
    <PageHead
      title="God morgen, Kari"
      intro="Tirsdag 24. november. Fem ting venter på deg. Øverst står det som er verst å la ligge."
    >
      <ButtonLink to="/undring/ny" icon={PlusIcon}>
        Jeg lurer på noe om et barn
      </ButtonLink>
    </PageHead>
    <Columns side="slim" aside={<Aside />}>
      <TaskList label="Dette venter på deg">
        {tasks.map(({ name, text, button, ...row }, at) => (
          <TaskRow
            key={name}
            {...row}
            title={<Child name={name} text={text} />}
            act={
              <Button kind={at === 0 ? 'primary' : 'secondary'} label={`${button}: ${name}`}>
                {button}
              </Button>
            }
          />
        ))}
      </TaskList>
      <Empty title="Alt er svart på">
        <p>Ingen venter på deg. Da er sporet fritt. Du kan gå hjem med god samvittighet.</p>
      </Empty>
    </Columns>
  </Page>
)

const Child = ({ name, text }: { name: string; text: string }) => (
  <>
    <Link to="/barn/1/na">{name}</Link> – {text}
  </>
)

const Aside = () => (
  <>
    <section className="s-stack" aria-label="Uka mi">
      <h2>Uka mi</h2>
      <WeekTrack
        days={[
          {
            day: 'I dag',
            date: 'tir 24.',
            today: true,
            items: [{ key: 'a', text: '13.00 Møte om Ida', note: 'Rom 2' }],
          },
          { day: 'Ons', date: '25.', items: [{ key: 'b', text: 'Svar til utekontakten', note: 'Sunniva, 3 år' }] },
          { day: 'Fre', date: '27.', items: [] },
        ]}
      />
    </section>
    <Card title="Du holder 7 pinner" as="h3" look="flat" beside={<Baton />}>
      <p className="s-soft s-small">Fem går som avtalt. Noor og Tiril trenger deg denne uka.</p>
      <RodCount name="Kari Moen" note="én over avtalt" count={7} agreed={6} />
      <RodCount name="Eva Strand" note="i permisjon" count={3} agreed={6} />
    </Card>
  </>
)
