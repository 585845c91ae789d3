import { Worker } from 'node:worker_threads'

/** What is sent again and again, in turn. */
export interface Load {
  readonly method: 'GET' | 'POST'
  readonly paths: readonly string[]
  readonly bodies?: readonly string[]
}
export interface Pressed extends Load {
  readonly port: number
  readonly seconds: number
}
export interface Timing {
  readonly rps: number
  readonly p50Ms: number
  readonly p95Ms: number
}

/** Sends a load for a while from twenty callers in a thread of their own, so that they take no time from the server's. */
export function press(load: Load, port: number, seconds: number): Promise<Timing> {
  const worker = new Worker(new URL('load-worker.ts', import.meta.url), { workerData: { ...load, port, seconds } })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
