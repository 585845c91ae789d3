import type { AboutPart } from '../../../platform/api/about-person.ts'
import { aboutSelf } from '../../../platform/api/about-person.ts'
import { actsByDay, logInsOf } from '../../../platform/identity/index.ts'
import { askAboutPerson } from '../../ask/index.ts'
import { batonAboutPerson } from '../../baton/index.ts'
import { caseAboutPerson } from '../../case/index.ts'
import { concernAboutPerson } from '../../concern/index.ts'
import { disclosureAboutPerson } from '../../disclosure/index.ts'
import { draftAboutPerson } from '../../draft/index.ts'
import { reviewAboutPerson } from '../../review/index.ts'
import { secrecyAboutPerson } from '../../secrecy/index.ts'
import { logAboutPerson } from '../../log/index.ts'
import { meetingAboutPerson } from '../../meeting/index.ts'
import { noticeAboutPerson } from '../../notice/index.ts'
import { organisationAboutPerson } from '../../organisation/index.ts'
import { oversightAboutPerson } from '../../oversight/index.ts'
import { conflictAboutPerson } from '../../conflict/index.ts'
import { siblingAboutPerson } from '../../sibling/index.ts'
import { taskAboutPerson } from '../../task/index.ts'
import { disagreementAboutPerson } from '../../disagreement/index.ts'
import { messageAboutPerson } from '../../message/index.ts'
import { feedbackAboutPerson } from '../../feedback/index.ts'
import { reachedAboutPerson } from '../../contact/index.ts'
import { papersAboutPerson } from '../../paper/index.ts'
import { ownWordsAboutPerson } from '../../own-word/index.ts'
import { needAboutPerson } from '../../need/index.ts'
import { pictureAboutPerson } from '../../picture/index.ts'
import { planAboutPerson } from '../../plan/index.ts'
import { sharingAboutPerson } from '../../sharing/index.ts'
import { signerAboutPerson } from '../../signer/index.ts'
import { teamAboutPerson } from '../../team/index.ts'
import { contactAboutPerson, thresholdAboutPerson } from '../../threshold/index.ts'
import { transitionAboutPerson } from '../../transition/index.ts'
import { voiceAboutPerson } from '../../voice/index.ts'
import { Asked, LogIns } from '../about-model.ts'
import { askedBy } from '../store.ts'
import { aboutFamilyPerson } from './self.ts'

const everybody = ['family', 'employee'] as const

/** When the person was logged in, and how much was done each day. */
const logIns = aboutSelf({
  ...{ id: 'log_ins', who: everybody, shape: LogIns, tables: ['session', 'login_role', 'trail'] },
  gather: async ({ tx, actor: { municipality, id } }) => {
    const [found, days] = await Promise.all([logInsOf(tx, municipality, id), actsByDay(tx, municipality, id)])
    return { ...found, days }
  },
})

/** What the person has asked of own data before. */
const requests = aboutSelf({
  ...{ id: 'requests', who: everybody, shape: Asked, tables: ['privacy_request', 'restriction', 'restriction_use'] },
  gather: async ({ tx, actor }) => ({ requests: [...(await askedBy(tx, actor))] }),
})

/** Every part that there is, in the order in which it is read. */
export const PARTS: readonly AboutPart[] = [
  ...[aboutFamilyPerson, organisationAboutPerson, askAboutPerson, noticeAboutPerson, requests],
  ...[draftAboutPerson, secrecyAboutPerson, logIns],
  ...[
    caseAboutPerson,
    teamAboutPerson,
    batonAboutPerson,
    signerAboutPerson,
    planAboutPerson,
    reviewAboutPerson,
    needAboutPerson,
    conflictAboutPerson,
    siblingAboutPerson,
    ...taskAboutPerson,
    disagreementAboutPerson,
    voiceAboutPerson,
    ownWordsAboutPerson,
    ...feedbackAboutPerson,
    papersAboutPerson,
    ...pictureAboutPerson,
    reachedAboutPerson,
  ],
  ...[meetingAboutPerson, logAboutPerson, ...sharingAboutPerson, ...oversightAboutPerson, disclosureAboutPerson],
  ...[thresholdAboutPerson, contactAboutPerson, concernAboutPerson, transitionAboutPerson, messageAboutPerson],
]
