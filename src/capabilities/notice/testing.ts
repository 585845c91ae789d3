import * as z from 'zod'
import type { House } from '../../platform/api/carry-out.ts'
import { noticeTicks, sendMessage } from './jobs.ts'

const Job = z.object({ municipality: z.int(), messageId: z.string() })
type Job = z.infer<typeof Job>
type Send = (job: Job) => Promise<unknown> | undefined

/** Lets the clock decide what leaves the inbox now, and sends it, as the outbox would; answers how many messages. */
export async function deliverNotices(
  house: House,
  municipality: number,
  send: Send = job => sendMessage.work(house, job),
): Promise<number> {
  const jobs: Job[] = []
  const noting: House = { ...house, enqueueIn: () => async (_name, job) => void jobs.push(Job.parse(job)) }
  for (const tick of noticeTicks) await tick.run(noting, municipality, house.clock())
  for (const job of jobs) await send(job)
  return jobs.length
}
