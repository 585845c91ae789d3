import type { z } from 'zod'
import * as concern from '../../src/capabilities/concern/api.ts'
import type { About, Note } from '../../src/capabilities/concern/model.ts'
import { idOf } from '../ids.ts'
import type { Player, Wished } from '../player.ts'

/** A concern as it stands: which, and what the next act must name. */
export interface Wonder {
  readonly concernId: string
  readonly version: number
}
type Ending = z.input<typeof concern.Ending>
/** What is told of a talk; who heard it by their short names. */
export interface ToldTalk extends Pick<Wished<typeof concern.recordTalk>, 'talkedOn' | 'familyView' | 'agreed'> {
  readonly heardBy: readonly string[]
  readonly interpreter?: 'qualified'
  readonly childTold?: string
  readonly childTookPart?: boolean
  readonly agreement?: 'agree' | 'partly' | 'disagree'
}

const stands = ({ id, version }: { id: string; version: number }): Wonder => ({ concernId: id, version })
const nothingMore = { childSaid: '', interpretation: '', earlier: '' }

/** Somebody writes down a wonder about a child, or about a group without names. */
export async function wonders(
  player: Player,
  who: string,
  about: { child: string; atSchool?: boolean } | { group: string },
  note: Partial<Note> & Pick<Note, 'arena' | 'facts' | 'strengths' | 'duration'>,
): Promise<Wonder> {
  const whom: About =
    'child' in about ? { kind: 'child', childId: idOf(about.child) } : { kind: 'group', group: about.group }
  const schoolEnvironment = 'child' in about && about.atSchool === true
  const full = { ...nothingMore, ...note }
  return stands(
    await player.does(who, concern.noteConcern, { about: whom, note: full, schoolEnvironment, namesAreFine: false }),
  )
}

/** The writer shares it with the leader. */
export const shares = async (player: Player, who: string, one: Wonder): Promise<Wonder> =>
  stands(await player.does(who, concern.shareConcern, { ...one }))

/** Somebody has talked with the family about it. */
export async function talks(player: Player, who: string, one: Wonder, told: ToldTalk): Promise<Wonder> {
  const { heardBy, interpreter = 'not_needed', agreement = 'agree', childTold = '', ...rest } = told
  return stands(
    await player.does(who, concern.recordTalk, {
      ...{ childTookPart: false, shareInterpretation: false, ...one, ...rest },
      ...{ interpreter, agreement, childTold, heardBy: heardBy.map(idOf) },
    }),
  )
}

/** The leader decides; answers the case that opened, if one did. */
export async function decides(
  player: Player,
  who: string,
  one: Wonder,
  how: { reason: string; ending: Ending; child?: string; childNotYet?: string; familyNotYet?: string },
): Promise<string | null> {
  const { reason, ending, child = null, childNotYet = null, familyNotYet = null } = how
  const answer = await player.does(who, concern.decideConcern, {
    ...{ ...one, reason, ending, familyNotYet },
    // Too small to tell, or not born.
    child: child === null ? { said: null, notYet: childNotYet, notHeard: 'not_able' } : { said: child, notYet: null },
  })
  return answer.caseId
}

/** The leader decides that the own service helps, and asks somebody to hold; answers the case. */
export async function opensCase(
  player: Player,
  who: string,
  one: Wonder,
  how: { reason: string; offerTo: string; child?: string; childNotYet?: string; level?: 1 | 2 },
): Promise<string> {
  const { offerTo, level = 1, ...rest } = how
  const outcome = level === 1 ? 'own_service' : 'with_others'
  const ending = { outcome, offerTo: idOf(offerTo), topic: 'everyday' } as const
  const caseId = await decides(player, who, one, { ...rest, ending })
  if (caseId === null) throw new Error('no case opened')
  return caseId
}
