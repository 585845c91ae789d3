import http from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import type { Pressed, Timing } from './load.ts'

const CALLERS = 20
const load = workerData as Pressed
const agent = new http.Agent({ keepAlive: true, maxSockets: CALLERS })

parentPort?.postMessage(await pressed())
agent.destroy()

async function pressed(): Promise<Timing> {
  const times: number[] = []
  const begun = performance.now()
  let nth = 0
  const caller = async () => {
    while (performance.now() < begun + load.seconds * 1000) {
      const from = performance.now()
      await send(nth++)
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
  const took = (performance.now() - begun) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100
  return { rps: Math.round(times.length / took), p50Ms: at(0.5), p95Ms: at(0.95) }
}

/** Sends one; throws when the answer is not 200. */
function send(nth: number): Promise<void> {
  const { port, method, paths, bodies } = load
  const path = paths[nth % paths.length] ?? '/'
  const body = bodies?.[nth % bodies.length]
  return new Promise((resolve, reject) => {
    const request = http.request({ agent, port, method, path, host: '127.0.0.1', headers: headersOf(body) }, answer => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${answer.statusCode}`)),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

function headersOf(body: string | undefined): http.OutgoingHttpHeaders {
  if (body === undefined) return { 'x-samspor': '1' }
  return {
    'x-samspor': '1',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'idempotency-key': crypto.randomUUID(),
  }
}
