import { compose } from '../../src/apps/server/compose.ts'
import { explained, when } from './conditions.ts'
import { contentTables } from './content.ts'
import type { Judged } from './judge.ts'
import { idOf, judgeAll } from './judge.ts'
import { askerOf, relations } from './relations.ts'
import { rows } from './rows.ts'
import { settings } from './world.ts'

/** The headings, in the order of the document; the first word of an operation's id says where it stands. */
export const HEADINGS: Readonly<Record<string, string>> = {
  concern: 'Undring (før det er en sak)',
  consultation: 'Råd uten navn',
  capacity: 'Plass i tjenestene',
  report: 'Bekymringsmelding til barnevernet',
  case: 'Saken',
  child_screen: 'Barnets skjerm',
  overview: 'Oversikter',
  home: 'Familiens Hjem',
  log: 'Loggen',
  team: 'Hvem som er med',
  baton: 'Stafettpinnen',
  block: 'Skjult for en forelder',
  sharing: 'Hvem som ser hva',
  consent: 'Samtykke',
  signer: 'Hvem som må samtykke',
  register: 'Opplysninger fra folkeregisteret',
  oversight: 'Kontroll av innsyn',
  disclosure: 'Deling uten samtykke, og nødtilgang',
  threshold: 'Bursdager som endrer noe',
  voice: 'Barnets syn',
  plan: 'Planen',
  sibling: 'Tiltak for søsken',
  task: 'Spørsmål om å ta ansvar for et tiltak',
  goal: 'Mål',
  measure: 'Tiltak',
  evaluation: 'Evaluering',
  meeting: 'Møter',
  minutes: 'Referat',
  transition: 'Overganger',
  need: 'Behov',
  conflict: 'Tiltak mot hverandre',
  review: 'Når hele planen ses over',
  disagreement: 'Uenighet mellom tjenester',
  unit_question: 'Spørsmål til koordinerende enhet',
  message: 'Meldinger',
  contact: 'Hvem ser hvordan en foresatt nås',
  paper: 'På papir',
  letter: 'Brev med kode',
  own_word: 'Egne ord',
  feedback: 'Tilbakemelding om hjelpen',
  picture: 'Bildet av hverdagen',
  person: 'Barnet og de rundt',
  gap: 'Det som har stoppet opp',
  escalation: 'Det som er sendt videre',
  privacy: 'Krav om egne opplysninger',
  notice: 'Varsler',
  ask: 'Det man er spurt om',
  draft: 'Kladder',
  secrecy: 'Det en familie skal vite først',
  organisation: 'Tjenester og ansatte',
  roster: 'Innlesing av tjenester og ansatte',
  settings: 'Kommunens regler',
  language: 'Språkene til familiene',
}

const loginWords: Readonly<Record<string, string>> = { low: 'lav', substantial: 'betydelig', high: 'høyt' }

/** Operations without a line in the matrix; the build stops when there is one. */
export const withoutRow = (): readonly string[] =>
  compose()
    .operations.map(idOf)
    .filter(id => !rows[id]?.length)

/** Lines of the matrix for what is no operation any more. */
export const withoutOperation = (): readonly string[] => {
  const there = new Set(compose().operations.map(idOf))
  return Object.keys(rows).filter(id => !there.has(id))
}

/** Who may, each group under the condition that holds for it. */
const whoMay = (judged: Judged): string => {
  const byWhen = new Map<string, string[]>()
  for (const [at, answer] of judged.answers.entries()) {
    if (answer.never) continue
    const words = when(answer)
    byWhen.set(words, [...(byWhen.get(words) ?? []), relations[at]?.words ?? ''])
  }
  if (byWhen.size === 0) return 'Ingen av dem i lista'
  const all = relations.length
  return [...byWhen]
    .toSorted(([a], [b]) => Number(a !== '') - Number(b !== ''))
    .map(([words, who]) => {
      const people = who.length === all ? 'Alle' : together(who)
      return words === '' ? people : `**${words[0]?.toUpperCase()}${words.slice(1)}:** ${people}`
    })
    .join('<br>')
}

const MOST_EXCEPTIONS = 5
/** A whole group by its name, or by its name and those who are not in it. */
const together = (who: readonly string[]): string => {
  const inGroup = (kind: 'employee' | 'family' | 'child') =>
    relations.filter(one => askerOf(one).kind === kind).map(one => one.words)
  const groups = [
    { name: 'Alle ansatte', all: inGroup('employee') },
    { name: 'Alle i familier', all: inGroup('family') },
    { name: 'Alle barn ved en skjerm', all: inGroup('child') },
  ]
  return groups
    .flatMap(({ name, all }) => {
      const some = all.filter(one => who.includes(one))
      const others = all.filter(one => !who.includes(one))
      if (some.length === 0) return []
      if (others.length === 0) return [name]
      return others.length > MOST_EXCEPTIONS || some.length <= others.length
        ? some
        : [`${name} unntatt: ${others.join('; ')}`]
    })
    .join('; ')
}

const tableOf = (judged: readonly Judged[]): string => {
  const groups = Map.groupBy(judged, one => `${whoMay(one)} | ${loginWords[one.login] ?? one.login}`)
  const lines = [...groups].map(([who, some]) => `| ${some.map(one => one.words).join('<br>')} | ${who} |`)
  return ['| Hva | Hvem kan | Innlogging |', '|---|---|---|', ...lines].join('\n')
}

const onLevel = (all: readonly Judged[]) =>
  all.some(one => one.answers.some(answer => answer.turnsOn.includes('level')))
    ? 'Noen rader avhenger av nivået; det står i raden.'
    : 'Nivået (1, 2 eller 3) endrer ingen rad: nivået alene gir aldri noen innsyn.'

const listed = (items: readonly string[]) => items.map(one => `- ${one}`).join('\n')

/** The whole document, as Markdown. */
export function accessMatrix(): string {
  const judged = judgeAll(compose().operations)
  const found = [...new Set(judged.map(one => one.capability))]
  const unnamed = found.filter(one => !(one in HEADINGS))
  if (unnamed.length > 0) throw new Error(`give these a heading in tests/access/document.ts: ${unnamed.join(', ')}`)
  const parts = Object.keys(HEADINGS).filter(one => found.includes(one))
  const sections = parts.map(
    part => `## ${HEADINGS[part] ?? part}\n\n${tableOf(judged.filter(one => one.capability === part))}`,
  )
  return `${[opening(judged), contentTables(), ...sections].join('\n\n')}\n`
}

const opening = (judged: readonly Judged[]) => `# Tilgangsmatrise

Hvem kan gjøre hva, og når. Dokumentet er laget av programmet selv (\`npm run access-matrix\`): hver rad er svaret som
tilgangsregelen gir når den blir spurt, for hver person i lista under og i hver situasjon. Ingenting er skrevet av
for hånd. En test stopper byggingen når dokumentet ikke er likt det reglene svarer, eller når noe som kan gjøres,
mangler her.

**Det som ikke står i en rad, er ikke lov.** Den som ikke har lov, får samme svar som når noe ikke finnes.

## Hvordan det skal leses

- «Innlogging» er det svakeste sikkerhetsnivået som slipper inn: lav, betydelig eller høyt.
- Lister og søk viser bare det som den samme personen kan åpne enkeltvis.
- Ansatte i **en annen kommune**, og den som **ikke er logget inn**, finner aldri noe. Det er ikke en regel som kan slås
  av, men skillet i databasen, og prøves mot alt som kan gjøres i \`tests/attacks/operations.slice.test.ts\`.
- ${onLevel(judged)}
- Aldersgrensene er kommunens egne. Her er de ${settings.ages.youthSees} år (ser selv), ${settings.ages.youthConsent} år
  (svarer sammen med foreldrene), ${settings.ages.youthConsentsAlone} år (svarer alene) og ${settings.ages.ownsCase} år (eier saken).
- Noe av det som er lov her, kan en annen regel likevel stoppe. Da får personen vite hvorfor.

### Personene

${listed(relations.map(one => one.words))}

«Barnet ved skjermen» er et barn som en voksen har gitt en skjerm: en økt som ikke er noen innlogging. Den slipper inn bare til det som er
laget for den.

«Annen tjeneste» er en tjeneste som er invitert inn i saken. «Familien har unntatt» betyr at en som skal samtykke, har
sagt at akkurat denne personen ikke skal se.

### Situasjonene

- Samtykke til den andre tjenesten: ${explained.consents.join('; ')}.
- Barnets alder: ${explained.ages.join('; ')}.
- Adresse: ${explained.grades.join('; ')}.
- Saken er åpen eller avsluttet, på nivå 1, 2 eller 3.
- Undringen er skrevet; delt med leder; snakket om med familien.`
