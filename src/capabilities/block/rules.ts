import { addDays, ageOn, dayOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import type { About, ImpliedFact } from '../sight/model.ts'
import { EVERY_TOPIC, VOICE_KEY, entryKey } from '../sight/model.ts'
import type { Block, BlockCode, What } from './model.ts'

/** What a block takes away, as sight knows it. */
export const keyOf = (what: What): string => {
  switch (what.scope) {
    case 'case':
      return EVERY_TOPIC
    case 'topic':
      return what.topic
    case 'entry':
      return entryKey(what.entryId)
    case 'voice':
      return VOICE_KEY
  }
}

/** What stands in a case or concern: what is hidden there, and what is hidden whole around the child. */
export const standingIn = (around: readonly Block[], about: About): readonly Block[] =>
  around.filter(one => one.what.scope === 'case' || (about.kind === 'case' && one.caseId === about.id))

/** The access facts that follow from what stands: until somebody lifts it, for however long nobody looks. */
export const factsOf = (standing: readonly Block[]): readonly ImpliedFact[] =>
  standing.map(({ id, personId, what, setAt }) => ({
    ...{ readerKind: 'family', readerId: personId, topic: keyOf(what), ground: 'block', groundId: id },
    ...{ from: setAt, to: null },
  }))

const isOfAge = ({ fromAge = 0, toAge }: BlockCode, birthDate: Day | null, today: Day): boolean => {
  const years = birthDate === null || birthDate > today ? 0 : ageOn(birthDate, today)
  return years >= fromAge && (toAge === undefined || years < toAge)
}

/** Why a block may not be set, or undefined. */
export const wrongIn = (
  code: BlockCode | undefined,
  wanted: { readonly what: What; readonly recheckOn: Day; readonly isGuardian: boolean },
  child: { readonly birthDate: Day | null },
  now: Date,
) => {
  const today = dayOf(now)
  if (!code) return 'block.code_unknown' as const
  if (!wanted.isGuardian) return 'block.guardian_unknown' as const
  if (!isOfAge(code, child.birthDate, today)) return 'block.not_this_age' as const
  const { what } = wanted
  if (!code.scopes.includes(what.scope)) return 'block.not_so_wide' as const
  if (what.scope === 'topic' && code.topics && !code.topics.includes(what.topic)) return 'block.not_this_topic' as const
  return wrongDay(code, wanted.recheckOn, now)
}

/** Why a day to look again will not do: it is ahead, and not further than the reason allows. */
export const wrongDay = ({ recheckDays }: BlockCode, day: Day, now: Date) => {
  const today = dayOf(now)
  return day <= today || day > addDays(today, recheckDays) ? ('block.recheck_day' as const) : undefined
}
