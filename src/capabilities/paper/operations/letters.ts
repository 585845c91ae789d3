import { refuse } from '../../../kernel/refusal.ts'
import { addDays, dayOf, startOf } from '../../../kernel/time.ts'
import type { Asking } from '../../../platform/api/about-person.ts'
import { operation } from '../../../platform/api/operation.ts'
import { endRoleOf, grantRole, logsInOtherwise, tieLogin } from '../../../platform/identity/index.ts'
import { appendLog } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { guardiansOf, municipalityName } from '../../person/index.ts'
import { settingsOf } from '../../settings/index.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import { mayServeOnPaper } from '../access.ts'
import * as api from '../letter-api.ts'
import { SeenIdentity } from '../letter-model.ts'
import { codeFrom, mayMakePaper, numberFrom, stateOf } from '../letter-rules.ts'
import { endLetters, identityOf, insertLetter, insertSeen, lettersTo } from '../letter-store.ts'
import { codeHash, codeSeed, numberHash, numberSeed } from './letter-secrets.ts'
import { findRecipient } from './print.ts'
import { childOf, isOwn } from './recipients.ts'
import type { Recipient } from './recipients.ts'

type Subject = CaseSubject & { readonly recipient: Recipient }

export const listLetters = operation(api.listLetters, {
  subject: findRecipient,
  allow: mayServeOnPaper,
  handle: async ({ tx, actor, now, input: { personId }, subject, showed }) => {
    const of = { municipality: actor.municipality, personId }
    const [letters, [seen]] = await Promise.all([lettersTo(tx, of), identityOf(tx, of)])
    showed([subject.child.id])
    return {
      letters: letters.map(one => ({
        ...one,
        ...{ madeOn: dayOf(one.madeAt), expiresOn: dayOf(one.expiresAt), because: one.endedBecause },
        ...{ state: stateOf(one, now), mayPrint: mayMakePaper(one, actor.id, now) },
      })),
      seen: seen ? SeenIdentity.parse({ ...seen, on: dayOf(seen.at) }) : null,
      mayMake: true,
    }
  },
})

export const makeLetter = operation(api.makeLetter, {
  subject: findRecipient,
  allow: mayServeOnPaper,
  handle: async call => {
    const { tx, actor, now, input, subject, newId, secrets, showed } = call
    const { municipality } = actor
    const { caseId, personId, language } = input
    const { recipient } = subject
    const loginId = await tieLogin(tx, newId, { subject: `letter|${municipality}|${personId}` })
    // Who has a way in of one's own is let in by nobody else: what one keeps to oneself is behind it.
    if (await logsInOtherwise(tx, { municipality, actorId: personId, loginId })) return refuse('letter.can_log_in')
    await endLetters(tx, { municipality, personId, because: 'replaced', now })
    const place = await municipalityName(tx, municipality)
    const grant = { municipality, loginId, actorId: personId, name: recipient.name, place, from: now } as const
    await grantRole(tx, newId, { ...grant, kind: 'family', role: recipient.as.role, byLetter: true })
    const { deadlines } = await settingsOf(tx, municipality, now)
    const id = newId()
    await insertLetter(tx, {
      ...{ municipality, id, caseId, personId, childId: childOf(recipient), loginId, language },
      ...{ madeBy: actor.id, madeAt: now },
      expiresAt: startOf(addDays(dayOf(now), deadlines.letterDays + 1)),
      codeHash: codeHash(secrets, codeFrom(codeSeed(secrets, id))),
      numberHash: numberHash(secrets, id, numberFrom(numberSeed(secrets, id))),
    })
    await tellInLog(call, subject)
    showed([subject.child.id])
    return { id }
  },
})

/** The person reads who made it; another guardian does not: a letter can be taken by somebody at home. No guardian reads of one to the child. */
async function tellInLog({ tx, actor, now, newId }: Asking, { childCase, child, recipient }: Subject): Promise<void> {
  const { municipality } = actor
  const others = (await guardiansOf(tx, municipality, child.id, dayOf(now))).filter(
    one => one.personId !== recipient.personId,
  )
  const [first, ...more] = others
  const told =
    isOwn(recipient) || more.length > 0
      ? ({ audience: 'not_guardians' } as const)
      : first === undefined
        ? {}
        : ({ audience: 'not_guardian', notFor: first.personId } as const)
  const act = { municipality, caseId: childCase.id, now, newId, actor }
  await appendLog(tx, { ...act, kind: 'letter.made', facts: { name: recipient.name }, topic: EVERY_TOPIC, ...told })
}

export const endLetter = operation(api.endLetter, {
  subject: findRecipient,
  allow: mayServeOnPaper,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const { municipality } = actor
    const { personId, because } = input
    const [ended] = await endLetters(tx, { municipality, personId, because, now })
    if (!ended) return refuse('letter.none_waits')
    // A log-in by it that is open now ends with its role.
    await endRoleOf(tx, { municipality, actorId: personId, loginId: ended.loginId }, now)
    showed([subject.child.id])
    return { id: ended.id }
  },
})

export const seeIdentity = operation(api.seeIdentity, {
  subject: findRecipient,
  allow: mayServeOnPaper,
  handle: async ({ tx, actor, now, input, subject, newId, showed }) => {
    const { caseId, personId, how, words } = input
    const id = newId()
    await insertSeen(tx, {
      municipality: actor.municipality,
      id,
      caseId,
      personId,
      childId: childOf(subject.recipient),
      how,
      words,
      byId: actor.id,
      at: now,
    })
    showed([subject.child.id])
    return { id }
  },
})
