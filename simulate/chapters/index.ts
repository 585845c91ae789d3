import type { GapType } from '../../src/capabilities/gap/model.ts'
import { silentDeputy, silentHolder, silentPack, silentUnit, unansweredWay, unheardNo, unreadPassage } from './ask.ts'
import { eachItsWay, sameTime, tooMuch } from './clash.ts'
import { keptToOneself, lateDecision, lateTalk, leaderAway, noAdvice } from './concern.ts'
import { undecided } from './disagreement.ts'
import { goneResponsible, holderIll, holderLeaves, offerWaits, tooMany } from './holder.ts'
import { idleNeed, thrownNeed } from './need.ts'
import {
  heldWithoutFamily,
  idleGoal,
  lateEvaluation,
  lateGoal,
  lateMinutes,
  latePlan,
  lateStart,
  noEffect,
  unheard,
  unreadMinutes,
  withoutFamily,
} from './plan.ts'
import { disagreement, endedConsent, endingConsent, silentFamily, silentService, wrongAddress } from './sharing.ts'
import { lateStep, longRest, silence } from './standing.ts'
import { idlePassage, latePassage, uncheckedPassage } from './transition.ts'
import type { Chapter } from '../stage.ts'

/** How each promise is broken in a case. */
export const IN_CASES = {
  holder: [holderLeaves, holderIll],
  unanswered: [
    ...[silentService, silentFamily, wrongAddress, offerWaits, unreadMinutes],
    ...[silentHolder, unheardNo, silentUnit, silentDeputy, unansweredWay, silentPack, unreadPassage],
  ],
  step: [lateStep],
  silent: [silence],
  pause: [longRest],
  consent: [endingConsent],
  measure: [lateEvaluation],
  minutes: [lateMinutes],
  not_started: [lateStart],
  no_effect: [noEffect],
  responsible: [goneResponsible],
  overload: [tooMany],
  no_measure: [idleGoal],
  goal_late: [lateGoal],
  plan_late: [latePlan],
  voice: [unheard],
  disagreement: [disagreement],
  no_consent: [endedConsent],
  need_waits: [idleNeed],
  thrown: [thrownNeed],
  undecided: [undecided],
  clash_time: [sameTime],
  clash_goal: [eachItsWay],
  clash_demand: [tooMuch],
  transition_start: [idlePassage],
  transition_receive: [latePassage],
  transition_check: [uncheckedPassage],
} as const satisfies Partial<Record<GapType, readonly Chapter[]>>

/** Where somebody comes to answer for the child in the middle of it. */
export const WITH_NEW_GUARDIAN = { no_family: [withoutFamily], without_family: [heldWithoutFamily] } as const

/** How each promise is broken before there is a case. */
export const IN_CONCERNS = {
  concern_share: [keptToOneself],
  concern_talk: [lateTalk],
  concern_decide: [lateDecision],
  advice: [noAdvice],
  no_leader: [leaderAway],
} as const

/** Broken where somebody comes of age. */
const WITH_YOUTH = ['threshold'] as const
/** Broken in the municipality as a whole. */
const IN_TOWN = ['guide'] as const

/** The types of gaps that the simulator breaks on purpose. Those of the radar that are missing here it says that it does not simulate. */
export const INJECTED: readonly string[] = [
  ...[IN_CASES, WITH_NEW_GUARDIAN, IN_CONCERNS].flatMap(one => Object.keys(one)),
  ...WITH_YOUTH,
  ...IN_TOWN,
]

/** The types that it does not break, each with why: told in the result, and never passed over in silence. None now. */
export const NOT_SIMULATED: Readonly<Record<string, string>> = {}
