import * as z from 'zod'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { WithCapacity } from '../capacity/model.ts'
import { NAMES_FOUND, Said } from '../concern/model.ts'

/** Asks a service for advice about a concern of one's own, without names. */
export const askAdvice = write('consultation.ask', '/concerns/{concernId}/consultations', {
  login: 'substantial',
  trail: 'consultation.asked',
  about: 'concern',
})
  .input(z.object({ concernId: Id, serviceId: Id, question: Said, namesAreFine: z.boolean() }))
  .output(z.object({ id: Id, version: z.int() }))
  .errors(refusals('concern.identity_number', 'consultation.service_unknown'))
  .errors(NAMES_FOUND)

/** The same without a concern: a question that nothing ties to anything. */
export const askEmptyHanded = write('consultation.askEmptyHanded', '/consultations', {
  login: 'substantial',
  trail: 'consultation.asked',
  about: 'actor',
})
  .input(z.object({ serviceId: Id, question: Said, namesAreFine: z.boolean() }))
  .output(z.object({ id: Id, version: z.int() }))
  .errors(refusals('concern.identity_number', 'consultation.service_unknown'))
  .errors(NAMES_FOUND)

export const answerAdvice = write('consultation.answer', '/consultations/{consultationId}/answer', {
  login: 'substantial',
  trail: 'consultation.answered',
  about: 'actor',
})
  .input(z.object({ consultationId: Id, version: z.int(), answer: Said }))
  .output(z.object({ id: Id, version: z.int() }))
  .errors(refusals('consultation.already_answered', 'concern.identity_number'))
  .errors(conflictWith(z.object({ version: z.int() })))

/** The services that I can ask for advice, with what each says of its capacity. */
export const listAskable = read('consultation.askable', '/consultations/services', {
  login: 'substantial',
  trail: 'consultation.askable_read',
  about: 'actor',
})
  .input(z.object({}))
  .output(z.array(WithCapacity))

/** What I have asked, and what my service is asked; never whom it is about. */
export const listAdvice = read('consultation.list', '/consultations', {
  login: 'substantial',
  trail: 'consultation.listed',
  about: 'actor',
})
  .input(z.object({ limit: inAddress(z.int().min(1).max(100).default(50)) }))
  .output(
    z.array(
      z.object({
        id: Id,
        /** Only for the one who asked: the way back to the concern. */
        concernId: Id.nullable(),
        mine: z.boolean(),
        from: z.string(),
        to: z.string(),
        question: z.string(),
        askedOn: Day,
        dueOn: Day,
        answer: z.string().nullable(),
        answeredBy: z.string().nullable(),
        answeredOn: Day.nullable(),
        version: z.int(),
      }),
    ),
  )
