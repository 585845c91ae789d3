// What a family can meet in words, and where: the texts of its app by the app's own imports, the words of data that are
// shown to it, and what the server says to it by itself. Everything is by its bokmål text, as the files of languages are.
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Label } from '../../src/kernel/language.ts'
import { reachedFrom, root } from './graph.ts'

/** The apps whose every page is to be read in every language: the family's, and the child's screen that it hands over. */
const APPS = ['src/apps/child/main.tsx', 'src/apps/family/main.tsx']

/** Where what is printed is said: its words stand in files that no browser fetches. */
export const ON_PAPER = 'on paper'

/** A text with where it is said. */
export interface Met extends Label {
  readonly where: readonly string[]
}

type Place = readonly [label: Label, where: string]
type Catalog = Readonly<Record<'nb' | 'nn', Readonly<Record<string, string>>>>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const isWords = (value: unknown): value is Readonly<Record<string, string>> =>
  isRecord(value) && Object.values(value).every(one => typeof one === 'string')
const isCatalog = (value: unknown): value is Catalog => isRecord(value) && isWords(value['nb']) && isWords(value['nn'])
const isLabel = (value: unknown): value is Label =>
  isRecord(value) && typeof value['nb'] === 'string' && typeof value['nn'] === 'string'

const labelsOf = ({ nb, nn }: Catalog, keys: readonly string[] = Object.keys(nb)) =>
  keys.map((key): Label => ({ nb: nb[key] ?? '', nn: nn[key] ?? '' }))

/** The texts that the app's modules say, and why what they ask may be refused. */
async function inApps(): Promise<readonly Place[]> {
  const { texts, said } = reachedFrom(APPS)
  const places: Place[] = []
  for (const file of texts) {
    const module: Readonly<Record<string, unknown>> = await import(file)
    for (const [name, catalog] of Object.entries(module)) {
      if (!isCatalog(catalog)) continue
      for (const one of said.filter(each => each.texts === file && each.catalog === name)) {
        const keys = Object.keys(catalog.nb).filter(key => one.keys?.test(key) ?? true)
        places.push(...labelsOf(catalog, keys).map((label): Place => [label, one.where]))
      }
    }
  }
  // the refusals of every text module that was brought in above, and of no other
  const { refusalsKnown } = await import('../../src/web/texts/refusals.ts')
  return [...places, ...refusalsKnown().map((label): Place => [label, 'when something is refused'])]
}

/** Files of data with labels, and the places in them that no family meets, each with why. All else is met. */
const NOT_MET: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'overhalla-like.json': {
    '/signs': 'what staff look for',
    '/steps/*/purpose': 'the guide of staff',
    '/steps/*/who': 'the guide of staff',
    '/steps/*/guide': 'the guide of staff',
    '/levels/*/meaning': 'the guide of staff',
    '/levels/*/holder': 'the guide of staff',
    '/passages/*/blocks/*/guide': 'the guide of staff',
    '/questionnaires/*/title': 'what staff call a questionnaire',
    '/gapReasons': 'what a leader answers',
    '/unitQuestionKinds': 'what staff ask the coordinating unit',
    '/whoDecides': 'the guide of staff',
    '/phones/childWelfareEmergency/when': 'the acute page of staff',
    '/phones/police/when': 'the acute page of staff',
    '/phones/alarm/when': 'the acute page of staff',
  },
  'notices.json': Object.fromEntries(
    'paper baton deputy acting advice block_review offer_fell transition transition_fell need need_way need_way_answered baton_answered participation_answered advice_answered concern_answered escalated reminder disagreement unit_question unit_question_answered'
      .split(' ')
      .map(kind => [`/kinds/${kind}`, 'told to staff']),
  ),
  'privacy.json': { '/restriction': 'on what ground staff go on' },
  'secrecy.json': {},
  'symbols.json': {},
  'grounds/grounds.json': {
    '/laws': 'the guide of staff',
    '/grounds/*/means': 'the guide of staff',
    '/grounds/*/write': 'the guide of staff',
    '/grounds/*/tell': 'the guide of staff',
    '/grounds/*/never': 'the guide of staff',
    '/untold': 'why staff did not tell yet',
  },
}
const SAME_SHAPE: Readonly<Record<string, readonly string[]>> = {
  'overhalla-like.json': ['tromso-like.json', 'late-log.json'],
}

const labelsIn = (value: unknown, path: string, leave: readonly string[]): readonly Place[] => {
  if (leave.includes(path)) return []
  if (isLabel(value)) return [[{ nb: value.nb, nn: value.nn }, path]]
  if (Array.isArray(value)) return value.flatMap(one => labelsIn(one, `${path}/*`, leave))
  return isRecord(value)
    ? Object.entries(value).flatMap(([key, inside]) => labelsIn(inside, `${path}/${key}`, leave))
    : []
}

const readConfig = (file: string): unknown => JSON.parse(readFileSync(join(root, 'config', file), 'utf8'))

function inData(): readonly Place[] {
  const places = Object.entries(NOT_MET).flatMap(([shape, leave]) =>
    [shape, ...(SAME_SHAPE[shape] ?? [])].flatMap(file => {
      const content = file === 'notices.json' ? ofFamilies(readConfig(file)) : readConfig(file)
      return labelsIn(content, '', Object.keys(leave)).map(([label, path]): Place => [label, `config/${file}${path}`])
    }),
  )
  return places
}

/** The kinds of notices whose topic can be told to a family. */
const ofFamilies = (notices: unknown): unknown => {
  const { topics, kinds } = notices as {
    topics: readonly { id: string; who: readonly string[] }[]
    kinds: Readonly<Record<string, { topic: string }>>
  }
  const own = topics.filter(one => one.who.includes('family'))
  const told = Object.entries(kinds).filter(([, { topic }]) => own.some(one => one.id === topic))
  return { topics: own, kinds: Object.fromEntries(told) }
}

/** What the server says to a family by itself: the pages of log-in, mails, messages, papers. */
async function byServer(): Promise<readonly Place[]> {
  const [{ loginTexts }, { roleTexts }, { outsideTexts }, { mailTexts }, { paperWords }, own] = await Promise.all([
    import('../../src/apps/server/login-page-texts.ts'),
    import('../../src/platform/identity/role-texts.ts'),
    import('../../src/capabilities/notice/words-model.ts'),
    import('../../src/capabilities/meeting/mail-texts.ts'),
    import('../../src/capabilities/paper/words.ts'),
    import('../../src/capabilities/privacy/rules/words.ts'),
  ])
  const all = (catalog: Catalog, where: string, keys?: readonly string[]) =>
    labelsOf(catalog, keys).map((label): Place => [label, where])
  return [
    ...all(loginTexts, 'src/apps/server/login-page.ts'),
    ...all(roleTexts, 'src/platform/identity/role-texts.ts', ['guardian', 'youth']),
    ...all(outsideTexts, 'mail and telephone: a notice'),
    ...all(mailTexts, 'mail: a meeting'),
    ...all(paperWords, ON_PAPER),
    ...all(own.packageWords, `${ON_PAPER}: own data`),
    ...plainWords().map((label): Place => [label, `${ON_PAPER}: own data`]),
  ]
}

/** The plain word of each field and value in the print of own data, but of the part that is for employees alone. */
function plainWords(): readonly Label[] {
  const { parts, fields, values } = readConfig('about-person.json') as Readonly<
    Record<'parts' | 'fields', Readonly<Record<string, readonly string[]>>> & {
      values: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
    }
  >
  const { employee: _, ...ofFamily } = parts
  const pairs = [ofFamily, fields, ...Object.values(values)].flatMap(one => Object.values(one))
  return pairs.map(([nb = '', nn = '']) => ({ nb, nn }))
}

/** Everything that a family can meet in words, in order of first place. */
export async function met(): Promise<readonly Met[]> {
  const places = [...(await inApps()), ...inData(), ...(await byServer())].filter(([{ nb }]) => nb.trim() !== '')
  const found = new Map<string, { nb: string; nn: string; where: Set<string> }>()
  for (const [{ nb, nn }, where] of places) {
    const one = found.get(nb) ?? { nb, nn, where: new Set<string>() }
    one.where.add(relative(root, join(root, where)))
    found.set(nb, one)
  }
  return [...found.values()].map(({ nb, nn, where }) => ({ nb, nn, where: [...where].toSorted() }))
}
