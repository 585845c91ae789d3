import type { Actor } from '../../kernel/actor.ts'
import { conflict, refuse } from '../../kernel/refusal.ts'
import type { CaseSubject } from '../case/model.ts'
import { TopicId } from '../plan/model.ts'
import type { Measure, NewMeasure } from '../plan/model.ts'
import { shownTo } from '../sight/model.ts'

/** A measure in another child's case that is tied to one, and what decides who sees it there. */
export interface Tied {
  readonly to: string
  readonly inCase: CaseSubject
  readonly measure: Measure
}

/** The same measure for other children, as far as this reader may see each one's in that one's own case. What is hidden changes nothing. */
export const knownTied = (measure: Measure, tied: readonly Tied[], actor: Actor, now: Date): readonly Tied[] =>
  tied
    .filter(one => one.to === measure.id && measure.status !== 'ended' && one.measure.status !== 'ended')
    .filter(one => one.inCase.childCase.status !== 'closed' && shownTo(actor, one.inCase.sight, now, one.measure))

/** The other children whom a measure serves now, of those that this reader may know of. */
export const alsoFor = (measure: Measure, tied: readonly Tied[], actor: Actor, now: Date) =>
  knownTied(measure, tied, actor, now).map(({ inCase: { child } }) => ({ childId: child.id, name: child.name }))

/** A child of a family, and who answers for it, by the names they are called. */
export interface InFamily {
  readonly childId: string
  readonly name: string
  readonly guardians: readonly string[]
}

/** The words in which letters stand together. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}]+/gu) ?? []
const small = (word: string): string => word.toLocaleLowerCase('nb')
const isCapital = (word: string): boolean => word[0] !== undefined && word[0] !== small(word[0])
const namesOf = (names: readonly string[]) => names.flatMap(wordsOf).map(small)
/** Names that are everyday words too: in small letters they are the word. */
const WORDS_TOO: ReadonlySet<string> = new Set(
  (
    'ask bjørn bo da dag du even fred frost ha han hans iver jo la li lilje liv lykke mai min my måne odd per ro rose sanne sol ' +
    'stein storm stål tone ulv vilje vinter vår'
  ).split(' '),
)
/** A genitive s is still the name. */
const isSaid = (said: ReadonlySet<string>, name: string) => said.has(name) || said.has(`${name}s`)

/**
 * Whether words that stand in some children's plans name somebody of the family whom not all who read such a plan may know of: another
 * child, or a guardian of other children alone. A guardian's name, and a child's that is an everyday word, is one with a capital letter:
 * «hver dag» is not Dag.
 */
export const namesOthers = (
  { title, details }: Pick<Measure, 'title' | 'details'>,
  family: readonly InFamily[],
  plansOf: readonly string[],
): boolean => {
  const words = wordsOf(`${title} ${details ?? ''}`)
  const [said, asNames] = [new Set(words.map(small)), new Set(words.filter(isCapital).map(small))]
  return family
    .filter(one => plansOf.includes(one.childId))
    .some(own => {
      const isOwn = new Set(namesOf([own.name, ...own.guardians]))
      const others = family.filter(one => one !== own)
      const isOther = (name: string, among: ReadonlySet<string>) => !isOwn.has(name) && isSaid(among, name)
      return (
        namesOf(others.map(one => one.name)).some(name => isOther(name, WORDS_TOO.has(name) ? asNames : said)) ||
        namesOf(others.flatMap(one => one.guardians)).some(name => isOther(name, asNames))
      )
    })
}

/** What stops a measure from serving siblings: its words, which then stand in each plan, name somebody of the family whom not all readers may know of. */
export function notForSiblings(
  measure: Measure,
  known: {
    readonly version: number
    readonly family: readonly InFamily[]
    readonly plansOf: readonly string[]
    readonly servedAlready: boolean
  },
) {
  if (measure.version !== known.version) return conflict(measure)
  if (measure.status === 'ended') return refuse('plan.measure_ended')
  if (known.servedAlready) return refuse('sibling.served_already')
  return namesOthers(measure, known.family, known.plansOf) ? refuse('sibling.named') : undefined
}

/** What is agreed of it for one more child: the same, but for the goal, which is the first child's own. */
export const forOneMore = ({
  title,
  details,
  arena,
  responsible,
  startsOn,
  evaluateOn,
  topic,
}: Measure): NewMeasure => ({
  ...{ goalId: null, title, details, arena, responsible, startsOn, evaluateOn, topic: TopicId.parse(topic) },
})
