import { addDays, dayOf, daysBetween } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import type { PromisedBar } from '../overview/model.ts'
import type { Settings } from '../settings/model.ts'
import type { CanAnswer, HelperShown, OwnChild, Story, StoryLine, WaitedFor } from './model.ts'

/** What the three sentences are made from: only what the reader may see. */
export interface KnownOfCase {
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly step: string
  readonly stepDue: Day | null
  readonly bars: readonly Pick<PromisedBar, 'title' | 'from' | 'to' | 'status'>[]
  readonly evaluated: { readonly title: string; readonly effect: string; readonly on: Day } | undefined
  readonly meeting: { readonly startsAt: Date } | undefined
}

const line = (kind: StoryLine['kind'], on: Day | null, facts: StoryLine['facts'] = {}): StoryLine => ({
  kind,
  on,
  facts,
})

/** What has been, what is now and what comes, in the order of what says most. */
export const storyOf = (known: KnownOfCase, settings: Pick<Settings, 'steps'>, today: Day): Story => {
  const { closedAt } = known
  if (closedAt) return { done: line('closed', dayOf(closedAt)), now: line('over', null), next: line('reopen', null) }
  const form = settings.steps.find(one => one.id === known.step)?.form ?? ''
  return { done: doneIn(known, today), now: line('step', null, { form }), next: nextIn(known, today) }
}

function doneIn({ evaluated, bars, openedAt }: KnownOfCase, today: Day): StoryLine {
  if (evaluated) return line('evaluated', evaluated.on, { title: evaluated.title, effect: evaluated.effect })
  // What was planned and not begun has not been tried, whatever day it should have begun.
  const [first] = bars.filter(bar => bar.status === 'running' && bar.from <= today).toSorted(byStart)
  if (first) return line('measure', first.from, { title: first.title, days: daysBetween(first.from, today) })
  return line('opened', dayOf(openedAt))
}
const byStart = (a: { from: Day }, b: { from: Day }) => a.from.localeCompare(b.from)

function nextIn({ meeting, bars, stepDue }: KnownOfCase, today: Day): StoryLine {
  if (meeting) return line('meeting', dayOf(meeting.startsAt))
  const [first] = bars
    .filter(bar => bar.status !== 'ended' && bar.to >= today)
    .toSorted((a, b) => a.to.localeCompare(b.to))
  if (first) return line('evaluation', first.to, { title: first.title })
  return stepDue && stepDue >= today ? line('due', stepDue) : line('open', null)
}

/** The own measures whose day is so near that one can say how it went, or that were to begin and have not been answered. */
export const ownDue = (
  bars: readonly (Pick<PromisedBar, 'id' | 'title' | 'from' | 'to' | 'status' | 'whoId'> & { readonly dueAt: Date })[],
  me: string,
  { today, daysBefore }: { today: Day; daysBefore: number },
): CanAnswer[] =>
  bars
    .filter(({ whoId, status }) => whoId === me && status !== 'ended')
    .filter(({ from, to, status }) => to <= addDays(today, daysBefore) || (status === 'planned' && from <= today))
    .map(({ id, title, status, dueAt }) => ({ kind: status === 'planned' ? 'start' : 'measure', id, title, dueAt }))

const KIND_OF_ASK = new Map<string, CanAnswer['kind']>([
  ...(['meeting', 'consent', 'minutes', 'task'] as const).map(one => [one, one] as const),
  ['consent_ends', 'renewal'],
  ['threshold', 'birthday'],
  ['transition_pack', 'pack'],
])

/** What an ask to a family is, in the words of the page. */
export const answerKind = (ask: string): CanAnswer['kind'] => KIND_OF_ASK.get(ask) ?? 'other'

/** A child as a list of own children names it. */
type Named = Omit<OwnChild, 'caseId' | 'waits'>
interface OwnCase extends Named {
  readonly caseId: string
  readonly closedAt: Date | null
}

/**
 * Each own child once, by name: with the open case, else the last one that was closed, else with none where only a
 * concern is told.
 */
export const ownChildren = <C extends OwnCase>(
  cases: readonly C[],
  told: readonly Named[],
): (Named & { readonly own: C | undefined })[] => {
  const open = cases.toSorted((a, b) => (b.closedAt?.getTime() ?? Infinity) - (a.closedAt?.getTime() ?? Infinity))
  const children = new Map(
    [...told, ...cases].map(({ id, name, birthDate, expectedOn }) => [id, { id, name, birthDate, expectedOn }]),
  )
  return [...children.values()]
    .map(child => ({ ...child, own: open.find(one => one.id === child.id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb') || a.id.localeCompare(b.id))
}

/** Something late, with who must act; whoever is asked to take part is named as that. */
interface Late extends Omit<WaitedFor, 'who'> {
  readonly whoId: string | null
  readonly service: string | null
}
interface NamedHere {
  readonly holder: { readonly id: string; readonly name: string } | undefined
  readonly helpers: readonly Helper[]
}
interface Helper extends Pick<HelperShown, 'name' | 'service'> {
  readonly employeeId: string | null
  /** Since when the reader may know of the service; null for as long as it has been there. */
  readonly knownSince: Date | null
}

/**
 * What the family waits for, each with who must act as far as the page names that one already: nobody is made known by
 * being late, nor to have been there before that may be known. Of an invitation to somebody whom the page does not name,
 * nothing is said.
 */
export function waitingOf(late: readonly Late[], { holder, helpers }: NamedHere): WaitedFor[] {
  const helperOf = ({ whoId, service }: Late) =>
    helpers.find(one => (whoId === null ? one.name === null && one.service === service : one.employeeId === whoId))
  const nameOf = (one: Late, helper: Helper | undefined) => {
    if (one.whoId !== null && one.whoId === holder?.id) return holder.name
    return (one.whoId === null ? helper?.service : helper?.name) ?? null
  }
  return late
    .map(one => ({ one, helper: helperOf(one) }))
    .map(({ one, helper }) => ({ one, who: nameOf(one, helper), from: helper?.knownSince ?? one.since }))
    .filter(({ one, who }) => one.kind !== 'participation' || who !== null)
    .map(({ one: { kind, since, title, on }, who, from }) => ({
      kind,
      since: since > from ? since : from,
      title,
      on,
      who,
    }))
}
