import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MAIN = new URL('../src/apps/server/main.ts', import.meta.url).pathname

/** Milliseconds from the process is started until the first page answers, with a demo that is already made. */
export async function timeStart(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'samspor-bench-'))
  try {
    await startOnce(folder)
    return await startOnce(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function startOnce(folder: string): Promise<number> {
  const port = await freePort()
  const from = performance.now()
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: `${port}`, SAMSPOR_DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const gone = new Promise<never>((_resolve, reject) => child.once('exit', code => reject(new Error(`exit ${code}`))))
  gone.catch(() => {}) // awaited only while waiting for the first page
  const took = await Promise.race([answers(port, from), gone])
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  return Math.round(took)
}

async function answers(port: number, from: number): Promise<number> {
  for (;;) {
    const page = await fetch(`http://127.0.0.1:${port}/login`, { redirect: 'manual' }).catch(() => undefined)
    if (page && page.status < 500) return performance.now() - from
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
