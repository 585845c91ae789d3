import { existsSync, readdirSync } from 'node:fs'
import type { JobHandler } from '../src/platform/outbox/jobs.ts'

const folder = new URL('../src/capabilities/', import.meta.url)

/** The job handlers that the capabilities export from their `jobs.ts`. */
export async function allJobs(): Promise<readonly JobHandler[]> {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const files = names.map(name => new URL(`${name}/jobs.ts`, folder)).filter(file => existsSync(file))
  const modules = await Promise.all(
    files.map(file => import(/* @vite-ignore */ file.href) as Promise<Record<string, unknown>>),
  )
  return modules.flatMap(one => Object.values(one).filter(isJobHandler))
}

function isJobHandler(value: unknown): value is JobHandler {
  return typeof value === 'object' && value !== null && 'name' in value && 'work' in value
}
