import type { House } from '../api/carry-out.ts'
import type { Tx } from '../database/transaction.ts'

/** The jobs by name; each capability adds its own by declaration merging in its `jobs.ts`. Never content, only ids. */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the capabilities
export interface Jobs {}

export type JobName = keyof Jobs & string
/** Adds a job to the transaction; one that is urgent goes before all that wait. */
export type Enqueue = <Name extends JobName>(
  name: Name,
  job: Jobs[Name],
  how?: { readonly urgent?: boolean },
) => Promise<void>
export type EnqueueIn = (tx: Tx) => Enqueue

/** Does a job. Once `left` says so it is another's: nothing is handed over any more. */
export type Work<Name extends JobName> = (house: House, job: Jobs[Name], left?: AbortSignal) => Promise<void>

/** What is done with a job after commit; throwing brings it back later, with back-off. */
export interface JobHandler<Name extends JobName = JobName> {
  readonly name: Name
  readonly work: Work<Name>
}

/** Declares what is done with a job. */
export const onJob = <Name extends JobName>(name: Name, work: Work<Name>): JobHandler => ({
  name,
  work: work as JobHandler['work'],
})

/** Work that the clock brings, for one municipality at a time; set-based, and harmless when done twice. */
export interface Tick {
  readonly name: string
  readonly every: 'minute' | 'hour' | 'day'
  readonly run: (house: House, municipality: number, now: Date) => Promise<void>
}
