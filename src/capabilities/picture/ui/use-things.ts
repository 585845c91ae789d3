import { useSession } from '../../../web/session/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { Level } from '../model.ts'
import type { Item } from '../ring-rules.ts'
import type { By, Entry, Picture } from './hooks.ts'
import { pictureTexts } from './texts.ts'

/** One thing in the picture, with its number and the words that tell of it, in the drawing and in the table alike. */
export interface Thing extends Item {
  readonly mark: string
  readonly title: string
  readonly kind: string
  readonly where: string
  readonly who: string
  readonly serviceId: string | null
  readonly entry: Entry | undefined
  readonly note: string | undefined
}

/** `yes` to the child itself. */
export const useMe = (): 'yes' | 'no' => (useSession().role === 'youth' ? 'yes' : 'no')

/** Who wrote something, in words. */
export const useBy = () => {
  const t = useTexts(pictureTexts)
  return ({ kind, name, service }: By) => t('by', { kind, name: name ?? 'none', service: service ?? '' })
}

const shapeOf = {
  mine: 'round',
  resource: 'round',
  factor: 'diamond',
  sees: 'square',
  wonders: 'square',
  can: 'square',
} as const
type Bare = Omit<Thing, 'mark' | 'kind'> & { readonly of: string }
const NONE = { serviceId: null, entry: undefined, note: undefined }

/** The words that a thing is told by. */
function useWords(picture: Picture) {
  const t = useTexts(pictureTexts)
  const language = useLanguage()
  const by = useBy()
  const { childName: child } = picture
  const arenaOf = (id: string | null) => {
    const arena = picture.arenas.find(one => one.id === id)
    return arena ? labelIn(arena.label, language) : ''
  }
  const levelOf = (level: Level | null) => (level === null ? '' : t('level', { level, child }))
  const serviceOf = (id: string | null) => picture.services.find(one => one.id === id)?.name
  return { t, by, child, arenaOf, levelOf, serviceOf, label: (one: LabelWords) => labelIn(one, language) }
}
type LabelWords = Parameters<typeof labelIn>[0]
type Words = ReturnType<typeof useWords>
const joined = (words: readonly (string | undefined)[], by: string) => words.filter(Boolean).join(by)

const asEntry = ({ t, by, child, label, arenaOf, levelOf }: Words, one: Entry): Bare => ({
  ...{ id: one.id, ring: one.level === null ? 'mine' : 'around', sector: one.level ?? '', of: one.kind },
  ...{ shape: shapeOf[one.kind], title: one.words ?? one.symbols.map(label).join(', ') },
  ...{
    where: joined([levelOf(one.level), arenaOf(one.arena)], ' · '),
    who: one.withChild ? t('writtenBy', { by: by(one.by), child }) : by(one.by),
  },
  ...{ serviceId: one.by.serviceId, entry: one },
  note: one.because === null ? undefined : t('because', { words: one.because }),
})

const asGoal = ({ child, levelOf }: Words, one: Picture['goals'][number]): Bare => ({
  ...{ id: one.id, ring: 'mine', sector: '', shape: 'square', of: 'goal', title: one.words, where: '' },
  ...{ ...NONE, who: one.whose === 'child' ? child : levelOf('family') },
})

const asMeasure = ({ arenaOf, serviceOf }: Words, one: Picture['measures'][number]): Bare => ({
  ...{ id: one.id, ring: 'help', sector: one.arena, shape: 'round', of: 'measure', title: one.title },
  ...{ ...NONE, where: arenaOf(one.arena), serviceId: one.serviceId },
  who: joined([one.responsible.name, serviceOf(one.serviceId)], ', '),
})

const asService = ({ t }: Words, one: Picture['services'][number]): Bare => ({
  ...{ id: one.id, ring: 'services', sector: '', shape: 'large', of: 'service', title: one.name, where: '' },
  ...{ ...NONE, who: one.people.join(', '), serviceId: one.id, note: one.holds ? t('holds') : undefined },
})

const plain = (id: string, title: string, more: Pick<Bare, 'sector' | 'shape' | 'of' | 'where'>): Bare => ({
  ...{ id, title, ring: 'around', who: '' },
  ...{ ...NONE, ...more },
})

/** What is numbered: strengths stand before what is hard. */
function numbered(picture: Picture, words: Words): readonly Bare[] {
  const of = (kind: Entry['kind']) => picture.entries.filter(one => one.kind === kind).map(one => asEntry(words, one))
  const own = picture.goals.filter(one => one.status === 'open' && one.whose !== 'services')
  const person = { sector: 'family', shape: 'square', of: 'person', where: words.levelOf('family') } as const
  const need = { sector: 'surroundings', shape: 'broken', of: 'need', where: '' } as const
  return [
    ...of('mine'),
    ...own.map(one => asGoal(words, one)),
    ...of('resource'),
    ...picture.family.filter(one => one.kind === 'guardian').map(one => plain(one.id, one.name, person)),
    ...of('factor'),
    ...picture.needs.map(one => plain(one.id, one.what, need)),
    ...picture.measures.map(one => asMeasure(words, one)),
  ]
}

/** The letter of a service: A to Z, then AA, AB and so on, so that no two are marked alike. */
export const letterOf = (place: number): string =>
  `${place < 26 ? '' : letterOf(Math.floor(place / 26) - 1)}${String.fromCodePoint(65 + (place % 26))}`

/** Everything that stands in the picture, from the inside out, numbered in that order; services have letters. */
export function useThings(picture: Picture): readonly Thing[] {
  const words = useWords(picture)
  const finish = ({ of, ...one }: Bare, mark: string): Thing => ({ ...one, mark, kind: words.t('kind', { kind: of }) })
  return [
    ...numbered(picture, words).map((one, place) => finish(one, `${place + 1}`)),
    ...picture.services.map((one, place) => finish(asService(words, one), letterOf(place))),
  ]
}
