import http from 'node:http'

/** One request to send again and again; the body may differ each time. */
export interface Load {
  readonly port: number
  readonly method: 'GET' | 'POST'
  readonly path: (nth: number) => string
  readonly body?: (nth: number) => string
}
export interface Timing {
  readonly rps: number
  readonly p50Ms: number
  readonly p95Ms: number
}

const CALLERS = 20

/** Sends a load from twenty callers for a while; throws when an answer is not 200. */
export async function press(load: Load, seconds: number): Promise<Timing> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CALLERS })
  const times: number[] = []
  const begun = performance.now()
  const until = begun + seconds * 1000
  let nth = 0
  const caller = async () => {
    while (performance.now() < until) {
      const from = performance.now()
      await send(agent, load, nth++)
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
  const took = (performance.now() - begun) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100
  return { rps: Math.round(times.length / took), p50Ms: at(0.5), p95Ms: at(0.95) }
}

function send(agent: http.Agent, { port, method, path, body }: Load, nth: number): Promise<void> {
  const text = body?.(nth)
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        ...{ agent, port, method, host: '127.0.0.1', path: path(nth) },
        headers: {
          'x-samspor': '1',
          ...(text !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(text),
            'idempotency-key': `bench-${process.pid}-${port}-${nth}-${performance.now()}`,
          }),
        },
      },
      response => {
        response.resume()
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`${path(nth)}: ${response.statusCode}`)),
        )
      },
    )
    request.on('error', reject)
    request.end(text)
  })
}
