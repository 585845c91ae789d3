import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { alone } from './build-web.mjs'

it('two that build at the same time take turns, each from its beginning to its end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samspor-alone-'))
  const one = (name: string) =>
    new Promise(ended => {
      const code = `import { appendFileSync } from 'node:fs'
        import { alone } from ${JSON.stringify(new URL('build-web.mjs', import.meta.url).href)}
        alone(${JSON.stringify(join(folder, 'lock'))}, () => {
          appendFileSync(${JSON.stringify(join(folder, 'log'))}, '${name} begins\\n')
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
          appendFileSync(${JSON.stringify(join(folder, 'log'))}, '${name} ends\\n')
        })`
      spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' }).once('exit', ended)
    })
  expect(await Promise.all(['a', 'b', 'c'].map(one))).toEqual([0, 0, 0])
  const lines = readFileSync(join(folder, 'log'), 'utf8').trim().split('\n')
  expect(lines).toHaveLength(6)
  for (const at of [0, 2, 4]) expect(lines[at + 1]).toBe(lines[at]?.replace('begins', 'ends'))
})

it('what was left behind by one that was stopped holds nobody up, and what is held is waited for however long it takes', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'samspor-alone-')), 'lock')
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  mkdirSync(folder)
  writeFileSync(join(folder, 'pid'), String(pid))
  let done = 0
  alone(folder, () => done++)
  expect([done, existsSync(folder)]).toEqual([1, false])
  // Made, and stopped before it was signed.
  mkdirSync(folder)
  utimesSync(folder, new Date(0), new Date(0))
  alone(folder, () => done++)
  expect(done).toBe(2)
})

it('who has built for hours holds it still', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'samspor-alone-')), 'lock')
  const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
  mkdirSync(folder)
  writeFileSync(join(folder, 'pid'), String(holder.pid))
  utimesSync(folder, new Date(0), new Date(0))
  const waiting = spawn(process.execPath, [
    ...['--input-type=module', '-e'],
    `import { alone } from ${JSON.stringify(new URL('build-web.mjs', import.meta.url).href)}
      alone(${JSON.stringify(folder)}, () => {})`,
  ])
  const ended = new Promise<void>(resolve => waiting.once('exit', () => resolve()))
  const first = await Promise.race([
    ended.then(() => 'went on'),
    new Promise(later => setTimeout(() => later('waits'), 1500)),
  ])
  holder.kill()
  await new Promise(gone => holder.once('exit', gone))
  await ended
  expect([first, existsSync(folder)]).toEqual(['waits', false])
})
