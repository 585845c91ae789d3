import * as z from 'zod'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { TOPIC_IDS } from '../organisation/model.ts'
import { Guide } from './guide-model.ts'
import { About, Agreement, ChildsView, ConcernState, Interpreter, NAMES_FOUND, Note, Said } from './model.ts'
import { ConcernRow, ConcernShown } from './shown-model.ts'

const Version = z.int()
const Written = z.object({ id: Id, version: Version, state: ConcernState })
const theirs = conflictWith(Note.extend({ version: Version }))
const which = { concernId: Id, version: Version }

/** Notes a concern: the clock starts, and only the writer sees it. `namesAreFine` says that no word is somebody's name. */
export const noteConcern = write('concern.note', '/concerns', {
  login: 'substantial',
  trail: 'concern.noted',
  about: 'actor',
})
  .input(z.object({ about: About, note: Note, schoolEnvironment: z.boolean(), namesAreFine: z.boolean() }))
  .output(Written)
  .errors(refusals('concern.identity_number', 'concern.child_unknown'))
  .errors(NAMES_FOUND)

export const changeConcern = write('concern.change', '/concerns/{concernId}/note', {
  login: 'substantial',
  trail: 'concern.changed',
  about: 'concern',
})
  .input(z.object({ ...which, note: Note, namesAreFine: z.boolean() }))
  .output(Written)
  .errors(refusals('concern.already_decided', 'concern.identity_number'))
  .errors(NAMES_FOUND)
  .errors(theirs)

export const openConcern = read('concern.open', '/concerns/{concernId}', {
  login: 'substantial',
  trail: 'concern.opened',
  about: 'concern',
})
  .input(z.object({ concernId: Id }))
  .output(ConcernShown)

/** Own concerns, those shared with me as leader, and for the family those they have heard. */
export const listConcerns = read('concern.list', '/concerns', {
  login: 'substantial',
  trail: 'concern.listed',
  about: 'actor',
})
  .input(
    z.object({
      show: z.enum(['open', 'decided']).default('open'),
      limit: inAddress(z.int().min(1).max(100).default(50)),
      /** The last of the page before: its day and its id. */
      afterDay: Day.optional(),
      afterId: Id.optional(),
    }),
  )
  .output(z.array(ConcernRow))

export const shareConcern = write('concern.shareWithLeader', '/concerns/{concernId}/share', {
  login: 'substantial',
  trail: 'concern.shared_with_leader',
  about: 'concern',
})
  .input(z.object(which))
  .output(Written)
  .errors(refusals('concern.already_decided', 'concern.already_shared', 'concern.no_leader'))
  .errors(theirs)

export const agreeTalker = write('concern.agreeTalker', '/concerns/{concernId}/talker', {
  login: 'substantial',
  trail: 'concern.talker_agreed',
  about: 'concern',
})
  .input(z.object({ ...which, talker: z.enum(['writer', 'leader']) }))
  .output(Written)
  .errors(refusals('concern.already_decided', 'concern.nobody_to_talk_with', 'concern.talker_unknown'))
  .errors(theirs)

export const recordTalk = write('concern.talkedWithFamily', '/concerns/{concernId}/talks', {
  login: 'substantial',
  trail: 'concern.talked_with_family',
  about: 'concern',
})
  .input(
    z.object({
      ...which,
      talkedOn: Day,
      heardBy: z.array(Id).max(10),
      childTookPart: z.boolean(),
      interpreter: Interpreter,
      familyView: Said,
      agreement: Agreement,
      agreed: z.string().trim().max(4000),
      childTold: z.string().trim().max(4000),
      shareInterpretation: z.boolean(),
    }),
  )
  .output(Written)
  .errors(refusals('concern.already_decided', 'concern.nobody_to_talk_with', 'concern.nobody_heard'))
  .errors(refusals('concern.talk_in_future', 'concern.child_interprets', 'concern.interpreter_needed'))
  .errors(refusals('concern.identity_number'))
  .errors(theirs)

/** Waits and sees; the clock goes on. */
export const remindOfConcern = write('concern.remind', '/concerns/{concernId}/remind', {
  login: 'substantial',
  trail: 'concern.put_off',
  about: 'concern',
})
  .input(z.object({ ...which, lookAgainOn: Day }))
  .output(Written)
  .errors(
    refusals('concern.already_decided', 'concern.already_shared', 'concern.look_again_late', 'concern.look_again_past'),
  )
  .errors(theirs)

/** What follows from the decision. */
export const Ending = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('ended') }),
  z.object({ outcome: z.literal('own_service'), offerTo: Id.nullable(), topic: z.enum(TOPIC_IDS) }),
  z.object({ outcome: z.literal('with_others'), offerTo: Id.nullable(), topic: z.enum(TOPIC_IDS) }),
  z.object({ outcome: z.literal('group_measure'), what: Said, responsibleId: Id, evaluateOn: Day }),
])

export const decideConcern = write('concern.decide', '/concerns/{concernId}/decide', {
  login: 'high',
  trail: 'concern.decided',
  about: 'concern',
})
  .input(z.object({ ...which, reason: Said, ending: Ending, familyNotYet: Said.nullable(), child: ChildsView }))
  .output(Written.extend({ caseId: Id.nullable() }))
  .errors(refusals('concern.already_decided', 'concern.needs_leader', 'concern.needs_child', 'concern.identity_number'))
  .errors(refusals('concern.family_view_missing', 'concern.child_view_missing', 'concern.names_child'))
  .errors(refusals('concern.case_open', 'concern.not_in_service', 'concern.cannot_hold', 'concern.evaluation_past'))
  .errors(theirs)

/** Leaves the common way, for the acute one or another. Its trail name is among those that no family is shown. */
export const leaveConcern = write('concern.leave', '/concerns/{concernId}/leave', {
  login: 'substantial',
  trail: 'concern.left',
  about: 'concern',
})
  .input(z.object({ ...which, acute: z.boolean(), leaderMayKnow: z.boolean() }))
  .output(Written)
  .errors(refusals('concern.already_decided'))
  .errors(theirs)

export const concernAbilities = read('concern.abilities', '/concerns/{concernId}/abilities', {
  login: 'substantial',
  trail: 'concern.abilities',
  about: 'concern',
})
  .input(z.object({ concernId: Id }))
  .output(z.record(z.string(), z.object({ allowed: z.boolean(), reason: z.string() })))

export const concernGuide = read('concern.guide', '/concern-guide', {
  login: 'substantial',
  trail: 'concern.guide',
  about: 'municipality',
})
  .input(z.object({}))
  .output(Guide)
