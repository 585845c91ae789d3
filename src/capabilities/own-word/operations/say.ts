import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { Call } from '../../../platform/api/operation.ts'
import { operation } from '../../../platform/api/operation.ts'
import { guardiansOf } from '../../person/index.ts'
import { askNoMore, audienceOf, audienceOfChild, findMeasure, insertMeasureViews } from '../../plan/index.ts'
import type { MeasureSubject } from '../../plan/index.ts'
import type { MeasureView } from '../../plan/model.ts'
import { maySayOf } from '../access.ts'
import * as api from '../measure-api.ts'

type Saying = Call<typeof api.sayOfMeasure, MeasureSubject>

export const sayOfMeasure = operation(api.sayOfMeasure, {
  subject: findMeasure,
  allow: maySayOf,
  handle: async call => {
    const { tx, actor, subject, showed } = call
    if (subject.measure.status === 'ended') return refuse('plan.measure_ended')
    const who = await speakerOf(call)
    if (!who) return refuse('plan.guardian_unknown')
    const view = viewOf(call, who)
    await insertMeasureViews(tx, actor.municipality, [view])
    await askNoMore(tx, {
      municipality: actor.municipality,
      measureId: view.measureId,
      by: who.personId,
      now: call.now,
    })
    showed([subject.inCase.child.id])
    return { id: view.id }
  },
})

type Speaker = Pick<MeasureView, 'whose' | 'personId'>

const self = (actor: Actor): Speaker => {
  if (actor.kind === 'employee') return { whose: 'service', personId: actor.id }
  return { whose: actor.role === 'youth' ? 'child' : 'guardian', personId: actor.id }
}

/** Whose view it is: one's own, or what a guardian or the child said to an employee. */
async function speakerOf({ tx, actor, now, input, subject: { inCase } }: Saying): Promise<Speaker | undefined> {
  const other = input.onBehalfOf
  if (other === undefined) return self(actor)
  if (actor.kind !== 'employee') return undefined
  if (other.whose === 'child') return other.personId === inCase.child.id ? other : undefined
  const guardians = await guardiansOf(tx, actor.municipality, inCase.child.id, dayOf(now))
  return guardians.some(one => one.personId === other.personId) ? other : undefined
}

function viewOf({ actor, now, newId, input, subject: { measure } }: Saying, who: Speaker): MeasureView {
  const audience =
    who.whose === 'child' ? audienceOfChild(self(actor).whose, input.audience) : audienceOf(who.whose, measure.audience)
  return {
    id: newId(),
    measureId: measure.id,
    evaluationId: null,
    ...who,
    helps: input.said.helps ?? null,
    words: input.said.words ?? null,
    writtenBy: who.personId === actor.id ? null : actor.id,
    at: now,
    topic: measure.topic,
    audience,
    notFor: audience === 'not_guardian' ? measure.notFor : null,
    serviceId: actor.kind === 'employee' ? actor.serviceId : measure.serviceId,
    weight: null,
  }
}
