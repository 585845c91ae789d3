import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Phone, SERVICE_KINDS, Sign, Step, Topic, Why } from '../organisation/model.ts'

const Named = z.object({ id: Id, name: z.string() })

/** What somebody who wonders has at hand: the days from today, the signs, the steps with their guide, whom to ask. */
export const Guide = z.object({
  today: Day,
  shareBy: Day,
  talkBy: Day,
  talkBySchool: Day,
  dueOn: Day,
  decisionDays: z.int(),
  adviceBy: Day,
  /** The leader who would see what is shared now. */
  leader: z.string().nullable(),
  /** What kind of service one wonders in. */
  kind: z.enum(SERVICE_KINDS).nullable(),
  /** Whether the service is a school, where a concern may be about the school environment. */
  school: z.boolean(),
  /** Whom to ring when a child is in danger now. */
  phones: z.object({ police: Phone, childWelfareEmergency: Phone }),
  signs: z.array(Sign),
  signsWhy: Why,
  steps: z.array(Step),
  topics: z.array(Topic),
  /** Own service and colleagues, who may be offered the baton. */
  colleagues: z.array(Named),
})
export type Guide = z.infer<typeof Guide>
