import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import { findCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { employeesByIds, servicesByIds } from '../../organisation/index.ts'
import { familyNames } from '../../person/index.ts'
import { loadSources } from '../../sharing/index.ts'
import type { Loaded } from '../../sharing/index.ts'
import { toldThresholdsOf } from '../../signer/index.ts'
import type { ToldThreshold } from '../../signer/index.ts'
import { thresholdsOf } from '../../signer/model.ts'
import { isOwn, mayRegisterThreshold, maySeeThresholds } from '../access.ts'
import * as api from '../api.ts'
import { METHODS } from '../model.ts'
import { isNewlyOwn, mayInvite, ruling } from '../rules.ts'
import { answersIn, invitationsIn } from '../store.ts'
import { needsOwnYes, ownsOn, parentsOf } from './needs.ts'

type Answers = Awaited<ReturnType<typeof answersIn>>

/** What is still of interest: what is ahead, and the last that has passed; not what a corrected day of birth has moved. */
const ofInterest = (told: readonly ToldThreshold[], { sources, childCase }: Loaded, today: string) => {
  const { birthDate } = sources.child
  const days = birthDate === null ? [] : thresholdsOf(birthDate, sources.ages).map(one => one.on)
  const here = told.filter(one => one.caseId === childCase.id && days.includes(one.on))
  const last = here.findLast(one => one.on <= today)
  return here.filter(one => one.on > today || one.id === last?.id)
}

const answeredIn = (answers: Answers, id: string, nameOf: (id: string) => string) => {
  const last = answers.findLast(one => one.threshold_id === id)
  if (!last) return null
  const { heard, unseen, nothing, registered_by: by, at } = last
  const method = METHODS.find(one => one === last.method) ?? 'portal'
  return { on: dayOf(at), method, by: by === null ? null : nameOf(by), heard, unseen, nothing }
}

/** As much of what parents may see as the reader may know: a guardian hears of an own yes, and of nothing else. */
async function parentsShown(
  tx: Parameters<typeof invitationsIn>[0],
  actor: Actor,
  { childCase }: CaseSubject,
  loaded: Loaded,
  now: Date,
) {
  const said = ruling(await invitationsIn(tx, { municipality: actor.municipality, caseId: childCase.id }))
  const ids = [...new Set([...parentsOf(loaded, now), ...said.map(one => one.personId)])]
  const shown = actor.role === 'guardian' ? ids.filter(id => id === actor.id) : ids
  const names = shown.length > 0 ? await familyNames(tx, actor.municipality, shown) : new Map<string, string>()
  return shown.map(personId => {
    const topics = said.find(one => one.personId === personId)?.topics ?? null
    // A no is the young adult's own: nobody is to be asked at home why.
    const isToldNo = actor.role === 'guardian' && topics?.length === 0
    return { personId, name: names.get(personId) ?? '', topics: isToldNo || topics === null ? null : [...topics] }
  })
}

export const openThresholds = operation(api.openThresholds, {
  subject: findCase,
  allow: maySeeThresholds,
  handle: async ({ tx, actor, now, input: { caseId }, subject, showed }) => {
    const { municipality } = actor
    const { child, childCase } = subject
    showed([child.id])
    const [told, loaded] = await Promise.all([
      toldThresholdsOf(tx, municipality, child.id),
      loadSources(tx, { municipality, caseId, now, childCase }),
    ])
    const shown = childCase.status === 'closed' ? [] : ofInterest(told, loaded, dayOf(now))
    const isParent = actor.role === 'guardian'
    const needs = shown.map(one => ({ id: one.id, needs: isParent ? [] : needsOwnYes(loaded, one.on, now) }))
    const answers = shown.length > 0 && !isParent ? await answersIn(tx, { municipality, caseId }) : []
    const [services, people, parents] = await Promise.all([
      servicesByIds(tx, municipality, [...new Set(needs.flatMap(one => one.needs.map(need => need.serviceId)))]),
      employeesByIds(tx, municipality, [...new Set(answers.flatMap(one => one.registered_by ?? []))]),
      parentsShown(tx, actor, subject, loaded, now),
    ])
    const nameOf = (id: string) => people.find(one => one.id === id)?.name ?? ''
    const { settings } = loaded
    const { ageReminderDays } = settings.deadlines
    const open = childCase.status !== 'closed'
    const own = open && isOwn(actor, subject)
    return {
      childName: child.name,
      thresholds: shown.map(({ id, age, on, changes, askedOn, dueOn }) => ({
        ...{ id, age, on, changes: [...changes], askedOn, dueOn, passed: on <= dayOf(now) },
        answered: answeredIn(answers, id, nameOf),
        services: (needs.find(one => one.id === id)?.needs ?? []).map(({ serviceId, topics }) => ({
          id: serviceId,
          name: services.find(one => one.id === serviceId)?.name ?? '',
          topics: topics.map(one => one.topic),
        })),
      })),
      parents,
      ownsOn: ownsOn(loaded),
      newlyOwn: own && isNewlyOwn(ownsOn(loaded), dayOf(now), ageReminderDays),
      mayInvite: own && mayInvite(ownsOn(loaded), now, ageReminderDays),
      mayRegister: open && mayRegisterThreshold(actor, subject, now).allowed,
      topics: settings.topics,
    }
  },
})
