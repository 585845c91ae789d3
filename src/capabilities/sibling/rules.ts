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

/** The other children whom a measure serves now, as far as this reader may see each one's measure in that one's own case. */
export const alsoFor = (measure: Measure, tied: readonly Tied[], actor: Actor, now: Date) =>
  tied
    .filter(one => one.to === measure.id && measure.status !== 'ended' && one.measure.status !== 'ended')
    .filter(one => one.inCase.childCase.status !== 'closed' && shownTo(actor, one.inCase.sight, now, one.measure))
    .map(({ inCase: { child } }) => ({ childId: child.id, name: child.name }))

/** The words in which letters stand together, as they are said. */
const wordsOf = (text: string): readonly string[] => text.toLocaleLowerCase('nb').match(/[\p{L}]+/gu) ?? []

/**
 * What stops a measure from serving siblings. Whoever reads one child's plan may not know of another child: its words, which then stand
 * in each plan, name none of the children of the family whom the one who does it works with, served by it or not. A genitive s is still the name.
 */
export function notForSiblings(
  measure: Measure,
  { version, children, servedAlready }: { version: number; children: readonly string[]; servedAlready: boolean },
) {
  if (measure.version !== version) return conflict(measure)
  if (measure.status === 'ended') return refuse('plan.measure_ended')
  if (servedAlready) return refuse('sibling.served_already')
  const said = new Set(wordsOf(`${measure.title} ${measure.details ?? ''}`))
  const named = children.flatMap(wordsOf).some(name => said.has(name) || said.has(`${name}s`))
  return named ? refuse('sibling.named') : undefined
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
