import { assertPortsFilled } from '../../platform/api/port.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import type { JobHandler, Tick } from '../../platform/outbox/jobs.ts'

/** Everything the server can do, in the order of the capabilities. */
export interface Composition {
  readonly operations: readonly AnyOperation[]
  readonly jobs: readonly JobHandler[]
  readonly ticks: readonly Tick[]
}

/** Puts the capabilities together: their operations, jobs and clockwork, and who stands behind each port. */
export function compose(): Composition {
  assertPortsFilled()
  return { operations: [], jobs: [], ticks: [] }
}
