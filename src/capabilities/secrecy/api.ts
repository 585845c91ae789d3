import * as z from 'zod'
import { read, write } from '../../kernel/declare.ts'
import { Label } from '../settings/model.ts'

const own = { login: 'substantial', about: 'actor' } as const

/** What the reader must know before reading of others; null when it has been read, or there is nothing to read. Source: TAU-08. */
export const openDuty = read('secrecy.open', '/family/secrecy', { ...own, trail: 'secrecy.opened', quiet: true })
  .input(z.object({}))
  .output(z.object({ words: Label.nullable(), edition: z.int() }))

/** The reader has read it: the edition that was shown; of another, nothing is kept, and the new words are shown. */
export const readDuty = write('secrecy.read', '/family/secrecy', { ...own, trail: 'secrecy.read' })
  .input(z.object({ edition: z.int() }))
  .output(z.object({ read: z.boolean() }))
