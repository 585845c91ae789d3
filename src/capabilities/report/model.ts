import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Phone, Step } from '../organisation/model.ts'

const CHANNELS = ['portal', 'phone', 'police', 'letter'] as const
export const Channel = z.enum(CHANNELS)

/** That a report was sent. No child and no content: the label is the writer's own, and readable only to the writer. */
export const SentReport = z.object({
  id: Id,
  writerId: Id,
  serviceId: Id,
  label: z.string(),
  channel: Channel,
  sentAt: z.date(),
  /** When the writer is reminded that no answer has come. */
  remindOn: Day,
  leaderMayKnow: z.boolean(),
  answeredOn: Day.nullable(),
  /** The report that this one adds to. */
  earlierId: Id.nullable(),
  version: z.int(),
})
export type SentReport = z.infer<typeof SentReport>

/** A note of the writer's own that facts can be taken from. */
export const ReportSource = z.object({
  concernId: Id,
  childName: z.string().nullable(),
  birthDate: Day.nullable(),
  notedOn: Day,
  arena: z.string(),
  facts: z.string(),
  childSaid: z.string(),
  duration: z.string(),
  earlier: z.string(),
})

/** The numbers to ring at once, and what the report assistant fills in about the one who reports. */
export const Acute = z.object({
  today: Day,
  phones: z.object({ childWelfareEmergency: Phone, police: Phone, alarm: Phone }),
  reporter: z.object({
    name: z.string(),
    title: z.string().nullable(),
    service: z.string(),
    phone: z.string().nullable(),
  }),
  /** The step with the guide, if the municipality has one for it. */
  step: Step.nullable(),
  answerDays: z.int(),
})
