import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StartProblem } from '../../platform/start-problem.ts'
import { keysOf } from './keys.ts'

let folder = ''
let dataDir = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samspor-key-'))
  dataDir = join(folder, 'data')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the key for identity numbers', () => {
  it('is the one that was set, and then none is made', () => {
    const keys = [Buffer.alloc(32, 1)]
    expect(keysOf({ dataDir, keys })).toBe(keys)
    expect(() => readdirSync(dataDir)).toThrow('ENOENT')
  })

  it('is made at the first start, readable by its owner only, and the same ever after', () => {
    const [made] = keysOf({ dataDir })
    expect(made).toHaveLength(32)
    expect(readdirSync(dataDir)).toEqual(['key'])
    expect(statSync(join(dataDir, 'key')).mode & 0o777).toBe(0o600)
    expect(keysOf({ dataDir })).toEqual([made])
  })

  it('is another one in another folder', () => {
    expect(keysOf({ dataDir })).not.toEqual(keysOf({ dataDir: `${dataDir}-two` }))
  })

  it('is never made anew beside a database that was written with another', () => {
    mkdirSync(join(dataDir, 'database'), { recursive: true })
    expect(() => keysOf({ dataDir })).toThrow(StartProblem)
    expect(readdirSync(dataDir)).toEqual(['database'])
  })

  it('is left as it is when it is damaged', () => {
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'key'), 'half')
    expect(() => keysOf({ dataDir })).toThrow(/skadet/)
    expect(readFileSync(join(dataDir, 'key'), 'utf8')).toBe('half')
  })
})
