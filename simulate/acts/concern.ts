import * as concern from '../../src/capabilities/concern/api.ts'
import * as consultation from '../../src/capabilities/consultation/api.ts'
import { deadlineDay, dueDay, firstStep } from '../../src/capabilities/settings/model.ts'
import * as baton from '../../src/capabilities/baton/api.ts'
import { settings } from '../rules.ts'
import { nowOf, today } from '../stage.ts'
import type { InCase, Stage } from '../stage.ts'
import { newCaseWorld } from '../world.ts'
import type { ConcernWorld } from '../world.ts'
import { asksToHold } from './case.ts'

/** A concern as the next act must name it. */
export interface Wonder {
  readonly world: ConcernWorld
  version: number
}
const note = { arena: 'garderoben', facts: 'Står mye alene i frileken.', strengths: 'Glad i å bygge.' }
const more = { duration: 'Noen uker', childSaid: '', interpretation: '', earlier: '' }

/** The holder-to-be writes down a concern. */
export async function wonders(at: Stage): Promise<Wonder> {
  const { player, cast } = at
  const { id, version } = await player.does(cast.holder, concern.noteConcern, {
    ...{ about: { kind: 'child', childId: cast.childId }, note: { ...note, ...more } },
    ...{ schoolEnvironment: false, namesAreFine: true },
  })
  const by = (name: 'shareWithLeaderDays' | 'familyTalkDays' | 'concernDecisionDays') =>
    deadlineDay(settings, name, today(at))
  const world: ConcernWorld = {
    ...{ kind: 'concern', id, shareBy: by('shareWithLeaderDays'), talkBy: by('familyTalkDays') },
    ...{
      decideBy: by('concernDecisionDays'),
      lookAgainOn: null,
      shared: null,
      talked: false,
      decided: false,
      advice: [],
    },
  }
  at.begins(world)
  return { world, version }
}

/** The writer shares it with the leader. */
export async function shares(at: Stage, one: Wonder): Promise<void> {
  const { player, cast } = at
  const which = { concernId: one.world.id, version: one.version }
  one.version = (await player.does(cast.holder, concern.shareConcern, which)).version
  one.world.shared = nowOf(at)
}

/** The writer has talked with the family. */
export async function talks(at: Stage, one: Wonder): Promise<void> {
  const { player, cast } = at
  const { version } = await player.does(cast.holder, concern.recordTalk, {
    ...{ concernId: one.world.id, version: one.version, talkedOn: today(at), heardBy: cast.family },
    ...{ childTookPart: false, interpreter: 'not_needed', familyView: 'De kjenner seg igjen.', agreement: 'agree' },
    ...{ agreed: 'Vi følger med i to uker.', childTold: '', shareInterpretation: false },
  })
  one.version = version
  one.world.talked = true
}

/** The writer asks a service for advice without names. */
export async function asksAdvice(at: Stage, one: Wonder): Promise<ConcernWorld['advice'][number]> {
  const [partner] = at.cast.partners
  if (!partner) throw new Error('nobody to ask')
  return adviceOf(at, one, partner.serviceId)
}

/** The same of a service by its id. */
export async function adviceOf(at: Stage, one: Wonder, serviceId: string): Promise<ConcernWorld['advice'][number]> {
  const { player, cast } = at
  const question = 'Et barn er mye alene. Hva kan vi prøve først?'
  const asked = { concernId: one.world.id, serviceId, question, namesAreFine: true }
  const { id } = await player.does(cast.holder, consultation.askAdvice, asked)
  const advice = { id, dueOn: deadlineDay(settings, 'invitationAnswerDays', today(at)), answered: false }
  one.world.advice.push(advice)
  return advice
}

/** Somebody there gives it. */
export async function advises({ player, cast }: Stage, advice: ConcernWorld['advice'][number]): Promise<void> {
  const [partner] = cast.partners
  if (!partner) throw new Error('nobody to answer')
  const answer = { consultationId: advice.id, version: 1, answer: 'Prøv lek i små grupper.' }
  await player.does(partner.employee, consultation.answerAdvice, answer)
  advice.answered = true
}

const decision = { reason: 'Vi hjelper til her hos oss.', familyNotYet: null }
const child = { said: 'Jeg vil ha noen å leke med.', notYet: null }
const which = (one: Wonder) => ({ concernId: one.world.id, version: one.version, ...decision, child })

/** The leader decides that it ends here. */
export async function endsHere({ player, cast }: Stage, one: Wonder): Promise<void> {
  await player.does(cast.leader, concern.decideConcern, { ...which(one), ending: { outcome: 'ended' } })
  one.world.decided = true
}

/** The leader decides that the own service helps, and asks the writer to hold; answers the case and the offer. */
export async function opensCase(
  at: Stage,
  one: Wonder,
  answersForChild: Date | null,
): Promise<{ inCase: InCase; offerId: string }> {
  const { player, cast } = at
  const ending = { outcome: 'own_service', offerTo: cast.holder.id, topic: 'everyday' } as const
  const { caseId } = await player.does(cast.leader, concern.decideConcern, { ...which(one), ending })
  if (caseId === null) throw new Error('no case opened')
  one.world.decided = true
  const due = firstStep(settings, 1).due
  if (!due) throw new Error('the first step has a deadline')
  const byRule = cast.leader.id
  const world = newCaseWorld({ id: caseId, byRule, stepDue: dueDay(due, today(at)), answersForChild }, nowOf(at))
  at.injects('holder', caseId, caseId)
  at.begins(world)
  const inCase = { ...at, world }
  const { open } = await player.does(cast.leader, baton.openChain, { caseId })
  const offer = open.find(asked => asked.to.id === cast.holder.id)
  if (!offer) throw new Error('nobody was asked to hold')
  asksToHold(inCase, offer.id, cast.holder.id)
  return { inCase, offerId: offer.id }
}
