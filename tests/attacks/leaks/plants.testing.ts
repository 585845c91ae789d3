import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import * as z from 'zod'
import { inTest } from '../../../src/capabilities/case/testing.ts'
import { conflictWith, read, refusals, write } from '../../../src/kernel/declare.ts'
import { allow } from '../../../src/kernel/policy.ts'
import { conflict } from '../../../src/kernel/refusal.ts'
import type { AnyOperation } from '../../../src/platform/api/operation.ts'
import { listing } from '../../../src/platform/api/operation.ts'
import type { JobHandler } from '../../../src/platform/outbox/jobs.ts'
import type { Channel } from '../leak-scan.ts'
import { call, idOf } from './marks.testing.ts'
import type { World } from './marks.testing.ts'

const declared = (id: string, trail: string, describes = '') =>
  read(id, '/planted', { login: 'low', trail, about: 'actor' })
    .input(z.object({}))
    .output(z.object({ words: z.string().describe(describes) }))
    .errors(refusals('planted.no'))

/** An operation that answers with words to everybody. */
const telling = (id: string, words: string, trail = 'planted.leak'): AnyOperation =>
  listing(declared(id, trail), { allow: () => allow('planted'), handle: async () => ({ words }) })
const described = (words: string): AnyOperation =>
  listing(declared('planted.leak', 'planted.leak', words), {
    ...{ allow: () => allow('planted'), handle: async () => ({ words: '' }) },
  })

const refusing = (words: string): AnyOperation => {
  const contract = read('planted.leak', '/planted', { login: 'low', trail: 'planted.leak', about: 'actor' })
    .input(z.object({}))
    .output(z.object({ words: z.string() }))
    .errors(conflictWith(z.object({ words: z.string() })))
  return listing(contract, { allow: () => allow('planted'), handle: async () => conflict({ words }) })
}
const keeping = (words: string): AnyOperation => {
  const contract = write('planted.leak', '/planted', { login: 'low', trail: 'planted.leak', about: 'actor' })
    .input(z.object({}))
    .output(z.object({ words: z.string() }))
  return listing(contract, { allow: () => allow('planted'), handle: async () => ({ words }) })
}

const plus = (world: World, op: AnyOperation): World => ({ ...world, operations: [...world.operations, op] })
/** In the place of one that is there. */
const instead = (world: World, id: string, words: string): World => ({
  ...world,
  operations: [...world.operations.filter(one => idOf(one) !== id), telling(id, words)],
})
const handling = (world: World, name: JobHandler['name'], mail: { text: string; ics?: string }): World => {
  const work: JobHandler['work'] = house => house.sendMail({ to: 'a@b.example', subject: 'Samspor', ...mail })
  return { ...world, jobs: [...world.jobs.filter(one => one.name !== name), { name, work }] }
}

/** A line of a calendar as they are folded after so many letters. */
const folded = (words: string) => `SUMMARY:${words.slice(0, 7)}\r\n ${words.slice(7)}\r\n`

const packaged = (words: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'samspor-planted-'))
  const own = { name: 'planted', version: '1.0.0', description: words }
  const lock = { ...own, lockfileVersion: 3, requires: true, packages: { '': own } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
  return folder
}

/** Carries out a planted operation once, so that it leaves its row. */
const leaving = async (world: World, op: AnyOperation): Promise<World> => {
  await call(world, op, world.here.leader, {})
  return world
}

/** A world in which one thing leaks through one channel, and nothing else is other than it was. */
export const plants: Readonly<Record<Channel, (world: World, words: string) => Promise<World>>> = {
  reply: async (world, words) => plus(world, telling('planted.leak', words)),
  refusal: async (world, words) => plus(world, refusing(words)),
  search: async (world, words) => instead(world, 'person.find', words),
  'access log': async (world, words) => instead(world, 'oversight.looks', words),
  package: async (world, words) => instead(world, 'privacy.takePackage', words),
  mail: async (world, words) => handling(world, 'notice.send', { text: `Samspor: ${words}` }),
  calendar: async (world, words) => handling(world, 'meeting.calendar', { text: 'Samspor', ics: folded(words) }),
  'error page': async (world, words) => plus(world, refusing(words)),
  'server log': async (world, words) => ({ ...world, logger: to => pino({ mixin: () => ({ about: words }) }, to) }),
  'API document': async (world, words) => plus(world, described(words)),
  'parts list': async (world, words) => ({ ...world, folder: packaged(words) }),
  queue: async (world, words) => {
    const { house, here } = world
    await inTest(house.database, here.municipality, tx =>
      house.enqueueIn(tx)('notice.send', { municipality: here.municipality, messageId: `${randomUUID()} ${words}` }),
    )
    return world
  },
  trail: async (world, words) => leaving(world, telling('planted.leak', '', `planted.${words}`)),
  'kept replies': async (world, words) => leaving(world, keeping(words)),
}
