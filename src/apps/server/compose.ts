import { capacityOperations } from '../../capabilities/capacity/index.ts'
import { askOperations, askTicks, fillAskPorts } from '../../capabilities/ask/index.ts'
import { batonOperations, batonTicks, fillBatonPorts } from '../../capabilities/baton/index.ts'
import { blockOperations, blockTicks, fillBlockPorts } from '../../capabilities/block/index.ts'
import { caseAbilities, caseOperations, fillCasePorts } from '../../capabilities/case/index.ts'
import { childScreenOperations } from '../../capabilities/child-screen/index.ts'
import { concernOperations, concernTicks, fillConcernPorts } from '../../capabilities/concern/index.ts'
import { consentOperations, consentTicks } from '../../capabilities/consent/index.ts'
import { consultationOperations } from '../../capabilities/consultation/index.ts'
import { disclosureOperations } from '../../capabilities/disclosure/index.ts'
import { draftOperations } from '../../capabilities/draft/index.ts'
import { escalationOperations, escalationTicks } from '../../capabilities/escalation/index.ts'
import { feedbackJobs, feedbackOperations, feedbackTicks } from '../../capabilities/feedback/index.ts'
import { gapOperations, gapTicks } from '../../capabilities/gap/index.ts'
import { logOperations } from '../../capabilities/log/index.ts'
import { fillMeetingPorts, meetingJobs, meetingOperations, meetingTicks } from '../../capabilities/meeting/index.ts'
import { fillSiblingPorts, siblingOperations } from '../../capabilities/sibling/index.ts'
import { conflictOperations } from '../../capabilities/conflict/index.ts'
import {
  disagreementOperations,
  disagreementTicks,
  fillDisagreementPorts,
} from '../../capabilities/disagreement/index.ts'
import { fillMessagePorts, messageOperations, messageTicks } from '../../capabilities/message/index.ts'
import { fillNeedPorts, needOperations } from '../../capabilities/need/index.ts'
import {
  fillUnitQuestionPorts,
  unitQuestionOperations,
  unitQuestionTicks,
} from '../../capabilities/unit-question/index.ts'
import { fillTaskPorts, taskOperations } from '../../capabilities/task/index.ts'
import { noticeJobs, noticeOperations, noticeTicks } from '../../capabilities/notice/index.ts'
import { oversightOperations } from '../../capabilities/oversight/index.ts'
import { fillOrganisationPorts, organisationOperations } from '../../capabilities/organisation/index.ts'
import { homeOperations } from '../../capabilities/home/index.ts'
import { overviewOperations } from '../../capabilities/overview/index.ts'
import { contactOperations, contactTicks, fillContactPorts } from '../../capabilities/contact/index.ts'
import { fillPaperPorts, paperOperations, paperTicks } from '../../capabilities/paper/index.ts'
import { fillPersonPorts, personOperations } from '../../capabilities/person/index.ts'
import { pictureOperations } from '../../capabilities/picture/index.ts'
import { fillPlanPorts, planOperations, planTicks } from '../../capabilities/plan/index.ts'
import { fillPrivacyPorts, privacyOperations } from '../../capabilities/privacy/index.ts'
import { registerOperations, registerTicks, waitingFiles } from '../../capabilities/register/index.ts'
import { reportOperations } from '../../capabilities/report/index.ts'
import { reviewOperations } from '../../capabilities/review/index.ts'
import { rosterOperations } from '../../capabilities/roster/index.ts'
import { settingsOperations } from '../../capabilities/settings/index.ts'
import { secrecyOperations } from '../../capabilities/secrecy/index.ts'
import { fillSharingPorts, sharingOperations, sharingTicks } from '../../capabilities/sharing/index.ts'
import { signerOperations } from '../../capabilities/signer/index.ts'
import { teamOperations, teamTicks } from '../../capabilities/team/index.ts'
import { fillThresholdPorts, thresholdOperations, thresholdTicks } from '../../capabilities/threshold/index.ts'
import { fillVoicePorts, voiceOperations } from '../../capabilities/voice/index.ts'
import { fillOwnWordPorts, ownWordOperations, ownWordTicks } from '../../capabilities/own-word/index.ts'
import { fillTransitionPorts, transitionOperations, transitionTicks } from '../../capabilities/transition/index.ts'
import { filesWaiting } from './register-files.ts'
import { learnLanguages } from '../../platform/languages.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { assertPortsFilled } from '../../platform/api/port.ts'
import { realClock } from '../../platform/clock/real-clock.ts'
import { sessionTick } from '../../platform/identity/index.ts'
import type { JobHandler, Tick } from '../../platform/outbox/jobs.ts'
import { answeredTick } from '../../platform/api/answered-tick.ts'
import { tidying } from '../../platform/database/tidy.ts'
import { trailTicks } from '../../platform/trail/tick.ts'

/** Everything the server can do, in the order of the capabilities. */
export interface Composition {
  readonly operations: readonly AnyOperation[]
  readonly jobs: readonly JobHandler[]
  readonly ticks: readonly Tick[]
}

/** What each capability carries out, in their order. */
const operations: readonly AnyOperation[] = [
  ...settingsOperations,
  ...organisationOperations,
  ...capacityOperations,
  ...rosterOperations,
  ...draftOperations,
  ...secrecyOperations,
  ...personOperations,
  ...registerOperations,
  ...noticeOperations,
  ...askOperations,
  ...caseOperations,
  ...childScreenOperations,
  ...logOperations,
  ...teamOperations,
  ...batonOperations,
  ...signerOperations,
  ...sharingOperations,
  ...oversightOperations,
  ...consentOperations,
  ...blockOperations,
  ...concernOperations,
  ...consultationOperations,
  ...reportOperations,
  ...disclosureOperations,
  ...thresholdOperations,
  ...voiceOperations,
  ...planOperations,
  ...reviewOperations,
  ...meetingOperations,
  ...ownWordOperations,
  ...feedbackOperations,
  ...transitionOperations,
  ...needOperations,
  ...siblingOperations,
  ...taskOperations,
  ...conflictOperations,
  ...disagreementOperations,
  ...unitQuestionOperations,
  ...pictureOperations,
  ...messageOperations,
  ...contactOperations,
  ...paperOperations,
  ...gapOperations,
  ...escalationOperations,
  ...privacyOperations,
  ...overviewOperations,
  ...homeOperations,
]

/** Puts the capabilities together: their operations, jobs and clockwork, and who stands behind each port. */
export function compose(): Composition {
  learnLanguages()
  fillPorts()
  assertPortsFilled()
  return {
    operations: [...operations, caseAbilities(operations)],
    jobs: [...noticeJobs, ...meetingJobs, ...feedbackJobs],
    ticks: allTicks(),
  }
}

const allTicks = (): readonly Tick[] => [
  ...trailTicks,
  sessionTick(realClock),
  answeredTick,
  tidying,
  ...registerTicks,
  ...noticeTicks,
  ...askTicks,
  ...teamTicks,
  ...unitQuestionTicks,
  ...batonTicks,
  ...sharingTicks,
  ...consentTicks,
  ...blockTicks,
  ...concernTicks,
  ...thresholdTicks,
  ...planTicks,
  ...meetingTicks,
  ...feedbackTicks,
  ...transitionTicks,
  ...disagreementTicks,
  ...messageTicks,
  ...contactTicks,
  ...paperTicks,
  ...ownWordTicks,
  ...gapTicks,
  ...escalationTicks,
]

function fillPorts() {
  fillOrganisationPorts()
  fillPersonPorts()
  waitingFiles.fill(filesWaiting)
  fillAskPorts()
  fillCasePorts()
  fillBatonPorts()
  fillSharingPorts()
  fillConcernPorts()
  fillBlockPorts()
  fillThresholdPorts()
  fillVoicePorts()
  fillPlanPorts()
  fillSiblingPorts()
  fillTaskPorts()
  fillMeetingPorts()
  fillDisagreementPorts()
  fillUnitQuestionPorts()
  fillOwnWordPorts()
  fillTransitionPorts()
  fillNeedPorts()
  fillMessagePorts()
  fillContactPorts()
  fillPaperPorts()
  fillPrivacyPorts()
}
