import { expect, it } from 'vitest'
import { openLog } from './log.ts'

function aLog() {
  const lines: string[] = []
  return { log: openLog('debug', { write: line => void lines.push(line) }), lines }
}

it('keeps cookies, bodies, addresses and identity numbers out of the log', () => {
  const { log, lines } = aLog()
  const secret = { cookie: 'hemmelig', body: 'hemmelig', url: '/hemmelig', pid: 'hemmelig', query: 'hemmelig' }
  log.info({ ...secret, request: secret, requestId: 'r1' }, 'something')
  expect(lines.join('')).not.toContain('hemmelig')
  expect(lines.join('')).toContain('r1')
})

it('tells of an error its kind, code and place, but not its message', () => {
  const { log, lines } = aLog()
  const error = Object.assign(new TypeError('Kari Moen finnes ikke\n  med fødselsnummer'), {
    code: '23505',
    detail: 'Kari',
  })
  log.error({ err: error }, 'failed')
  const { err } = JSON.parse(lines[0] ?? '') as { err: { kind: string; code: string; at: string[] } }
  expect(err).toMatchObject({ kind: 'TypeError', code: '23505' })
  expect(err.at[0]).toMatch(/log\.test\.ts/)
  expect(lines[0]).not.toMatch(/Kari|fødselsnummer/)
})
