import * as z from 'zod'
import { Day, Instant } from '../../kernel/time.ts'
import { Change, METHODS, Topics } from './model.ts'

const Birthday = z.object({ age: z.int(), on: Day, changes: z.array(Change), askedOn: Day, dueOn: Day })
const Answered = z.object({
  ...{ at: Instant, method: z.enum(METHODS), by: z.string().nullable() },
  ...{ listen: z.string().nullable(), unseen: z.string().nullable(), nothing: z.boolean() },
})
const Parent = z.object({ name: z.string(), topics: Topics, at: Instant.nullable() })

/** What somebody gets of birthdays among own data. */
export const AboutBirthdays = z.object({
  birthdays: z.array(Birthday),
  answers: z.array(Answered),
  parents: z.array(Parent),
})

/** Where a youth wants to be told, as own data. */
export const AboutContact = z.object({ email: z.string() })
