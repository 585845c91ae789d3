import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StartProblem } from '../start-problem.ts'
import { takeLock } from './folder-lock.ts'

const module = new URL('./folder-lock.ts', import.meta.url).href
let folder = ''
let path = ''
const others: ReturnType<typeof spawn>[] = []

/** Another process that holds the lock until it is killed. */
async function anotherHolder() {
  const script = `import(${JSON.stringify(module)}).then(lock => {
    lock.takeLock(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000) })`
  const other = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  others.push(other)
  await once(other.stdout, 'data')
  return other
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samspor-lock-'))
  path = join(folder, 'database.lock')
})
afterEach(() => {
  others.splice(0).forEach(other => other.kill('SIGKILL'))
  rmSync(folder, { recursive: true })
})

describe('the lock of a data folder', () => {
  it('is there while it is held, and nothing is left of it afterwards', () => {
    const release = takeLock(path)
    expect(readFileSync(path, 'utf8')).toContain(`${process.pid}`)
    release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps a second process out, and says which one is in and what to do', async () => {
    const other = await anotherHolder()
    expect(() => takeLock(path)).toThrow(StartProblem)
    expect(() => takeLock(path)).toThrow(new RegExp(`prosess ${other.pid}.*SAMSPOR_DATA_DIR`))
    expect(readdirSync(folder)).toEqual(['database.lock'])
  })

  it('is taken over from a process that was killed', async () => {
    const other = await anotherHolder()
    other.kill('SIGKILL')
    await once(other, 'exit')
    expect(existsSync(path)).toBe(true)
    takeLock(path)()
    expect(readdirSync(folder)).toEqual([])
  })

  it('is held once in a process', () => {
    const release = takeLock(path)
    expect(() => takeLock(path)).toThrow(StartProblem)
    release()
    takeLock(path)()
  })

  it.runIf(process.platform === 'linux')('is taken over when the dead one had the id of a living process', () => {
    for (const living of [process.ppid, process.pid]) {
      writeFileSync(path, `${living} an-earlier-boot 123`)
      const release = takeLock(path)
      expect(readFileSync(path, 'utf8')).not.toContain('an-earlier-boot')
      release()
    }
  })

  it('is taken over when nobody can be read from it', () => {
    writeFileSync(path, '')
    const release = takeLock(path)
    expect(readFileSync(path, 'utf8')).toContain(`${process.pid}`)
    release()
  })
})
