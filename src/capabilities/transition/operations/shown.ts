import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { CaseSubject } from '../../case/model.ts'
import type { Service } from '../../organisation/model.ts'
import type { Passage, PassageBlock, Settings } from '../../settings/model.ts'
import type { Loaded } from '../../sharing/index.ts'
import { giverOf } from '../../sharing/index.ts'
import { keepsFrom } from '../../sight/index.ts'
import { shownTo } from '../../sight/model.ts'
import { giversOf, isAmong, knownTo } from '../../signer/model.ts'
import { mayCheck, mayPrepare } from '../access.ts'
import type { Answer, Block, Transition } from '../model.ts'
import { isApproved, latest, saidOf, stillCarried } from '../rules/pack.ts'
import type { BlockShown, TransitionShown } from '../shown-model.ts'
import { choicesFor } from './choices.ts'
import type { Choices } from './choices.ts'

export interface Around {
  readonly actor: Actor
  readonly now: Date
  readonly subject: CaseSubject
  readonly loaded: Loaded
  readonly blocks: readonly Block[]
  readonly answers: readonly Answer[]
  readonly choices: Choices
  readonly services: readonly Service[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** To who prepares: what some of the family are kept from. */
  readonly barred: ReadonlyMap<string, ReadonlySet<string>>
  /** Of them, who may not know of which passage at all. */
  readonly unaware: ReadonlyMap<string, readonly string[]>
}

/** What a passage is called that may not be named, or has no name. */
export const NO_PASSAGE = { nb: 'Overgang', nn: 'Overgang' }
/** The passage as the municipality has it; one that began is never taken out of the settings. */
export const passageOf = ({ passages }: Settings, id: string): Passage | undefined =>
  passages.find(one => one.id === id)

/** What the log calls a passage: its name says what kind of service sends, which all may know only of the one that owns the case. */
export const passageTold = (
  settings: Settings,
  { passage, fromServiceId }: Transition,
  { ownerServiceId }: CaseSubject['childCase'],
) => (fromServiceId === ownerServiceId ? passageOf(settings, passage)?.label : undefined) ?? NO_PASSAGE

const dayOrNull = (at: Date | null) => (at === null ? null : dayOf(at))

/** A transition as this reader may know it. */
export function shownOf(one: Transition, around: Around): TransitionShown {
  const { actor, now, subject, loaded, services, people } = around
  const passage = passageOf(loaded.settings, one.passage)
  const unit = (id: string | null) => services.find(service => service.id === id)?.name ?? null
  const isOver = one.state === 'accepted' || one.state === 'dropped'
  const family = actor.kind === 'family'
  const prepares = !isOver && mayPrepare(actor, subject, now).allowed && subject.childCase.status !== 'closed'
  const inOne = { ...subject, transition: one }
  const asks = one.checkedAt === null && one.checkOn !== null && one.checkOn <= dayOf(now)
  const checks = one.state === 'accepted' && asks && mayCheck(actor, inOne, now).allowed
  const reason = loaded.settings.declineReasons.find(choice => choice.id === one.declineReason)?.label
  return {
    ...{
      id: one.id,
      passageId: one.passage,
      passage: passage?.label ?? NO_PASSAGE,
      elsewhere: passage?.elsewhere ?? null,
    },
    ...{ on: one.happensOn, state: one.state, from: unit(one.fromServiceId) ?? '', to: unit(one.toServiceId) },
    toServiceId: one.toServiceId,
    toPerson: people.find(person => person.id === one.toEmployeeId)?.name ?? null,
    ...{ beginBy: one.beginBy, receiveBy: one.receiveBy, askedOn: dayOrNull(one.askedAt) },
    ...{ sentOn: dayOrNull(one.sentAt), acceptedOn: dayOrNull(one.acceptedAt) },
    // Why somebody could not is between those who work.
    declined:
      family || one.declinedAt === null || !reason
        ? null
        : { on: dayOf(one.declinedAt), reason, words: one.declineWords },
    checkOn: one.checkOn,
    check:
      one.checkedAt === null || one.checkGoing === null
        ? null
        : { on: dayOf(one.checkedAt), going: one.checkGoing, missing: family ? null : one.checkMissing },
    droppedBecause: family ? null : one.droppedBecause,
    ...{ mayPrepare: prepares, mayCheck: checks, version: one.version },
    blocks: (passage?.blocks ?? []).flatMap(block => blockShown(one, block, { ...around, prepares }) ?? []),
  }
}

/** Whether the reader may read a block: its topic, what it tells of, and what the child has said. */
export function mayRead(
  block: Pick<Block, 'topic' | 'lines'>,
  { actor, now, subject: { sight } }: Pick<Around, 'actor' | 'now' | 'subject'>,
): boolean {
  const told = { topic: block.topic, audience: 'everyone', notFor: null, serviceId: null } as const
  const spoken = block.lines.some(line => line.kind === 'voice')
  const of = [null, ...block.lines.map(line => line.ofServiceId)]
  return of.every(ofServiceId => shownTo(actor, sight, now, { ...told, spoken, ofServiceId }))
}

/** Whether the reader works where it is received, and reads only what went along. */
const isReceiver = ({ actor }: Around, one: Transition) =>
  actor.kind === 'employee' && actor.serviceId === one.toServiceId && actor.serviceId !== one.fromServiceId

function blockShown(
  one: Transition,
  config: PassageBlock,
  around: Around & { readonly prepares: boolean },
): BlockShown | undefined {
  const { actor, now, subject, loaded, prepares } = around
  const mine = around.answers.filter(answer => answer.transitionId === one.id)
  const block = latest(around.blocks.filter(of => of.transitionId === one.id)).find(of => of.block === config.id)
  const empty = { words: '', lines: [], version: 0 }
  if (!mayRead(block ?? { topic: config.topic, lines: [] }, around)) return undefined
  if (!block && !prepares) return undefined
  if (block && isReceiver(around, one) && !stillCarried(block, one.carried, mine)) return undefined
  const givers = giversOf(loaded.sources, one.toServiceId ?? '', config.topic, now)
  const me = giverOf(actor)
  const family = actor.kind === 'family'
  const known = family ? knownTo(loaded.sources, subject.sight, me, now) : loaded.sources
  const asked = family && isAmong(giversOf(known, one.toServiceId ?? '', config.topic, now), me)
  const { words, lines, version } = block ?? empty
  return {
    ...{ id: config.id, label: config.label, guide: config.guide, words, version },
    lines: lines.map(({ kind, id, text }) => ({ kind, id, text })),
    approved: family ? null : block !== undefined && isApproved(block, mine, givers),
    said: prepares
      ? givers.map(giver => {
          const said = block && saidOf(block, mine, giver)
          const name = loaded.names.get(giver.id) ?? ''
          const unaware = around.unaware.get(one.id)?.includes(giver.id) === true
          const kept = unaware || keepsFrom(around.barred.get(giver.id), [config.topic])
          return { giver, name, answer: said?.answer ?? null, words: said?.words ?? null, kept }
        })
      : [],
    asked,
    mine: family && block ? (saidOf(block, mine, me)?.answer ?? null) : null,
    choices: prepares ? choicesFor(around.choices, config).map(({ kind, id, text }) => ({ kind, id, text })) : [],
  }
}
