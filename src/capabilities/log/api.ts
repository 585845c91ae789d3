import * as z from 'zod'
import { inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { TOPIC_IDS } from '../settings/model.ts'
import { Audience } from '../sight/model.ts'
import { Facts, LOG_GROUPS } from '../case/model.ts'

const InCase = z.object({ caseId: Id })
const Words = z.string().trim().min(1).max(4000)
const seen = { login: 'substantial', about: 'case' } as const

/** An entry as it is read; its sentence is made from `kind` and `facts`. */
const ShownEntry = z.object({
  id: Id,
  at: Instant,
  kind: z.string(),
  facts: Facts,
  words: z.string().nullable(),
  /** Who did it; null when a rule did. What is said together is told without name between two homes. */
  by: z.object({ name: z.string().nullable(), service: z.string().nullable() }).nullable(),
  /** To whom it is told; null to family, who would read from it whom it is kept from. */
  audience: Audience.nullable(),
  /** The guardian it is kept from, for `not_guardian`; null to family. */
  notFor: Id.nullable(),
  /** The entry that this one corrects, and the one that corrects this. */
  corrects: Id.nullable(),
  correctedBy: Id.nullable(),
  /** The reader may correct it. */
  mayCorrect: z.boolean(),
})

/** The log, the latest first, as far as the reader may see each entry. */
export const listLog = read('log.list', '/cases/{caseId}/log', { ...seen, trail: 'case.log_opened' })
  .input(
    InCase.extend({
      group: z.enum(LOG_GROUPS).optional(),
      serviceId: Id.optional(),
      /** `next` of the page before. */
      before: z
        .string()
        .regex(/^\d{1,18}$/)
        .optional(),
      limit: inAddress(z.int().min(1).max(100).default(30)),
    }),
  )
  .output(
    z.object({
      entries: z.array(ShownEntry),
      next: z.string().nullable(),
      /** The services by which the log can be narrowed. */
      services: z.array(z.object({ id: Id, name: z.string() })),
    }),
  )

/** Whom a text can be kept from: the guardians by name. For those who write, never for family. */
export const listReaders = read('log.readers', '/cases/{caseId}/log/readers', { ...seen, trail: 'case.log_readers' })
  .input(InCase)
  .output(z.object({ guardians: z.array(z.object({ id: Id, name: z.string() })) }))

/** Writes an entry in the log. */
export const addNote = write('log.write', '/cases/{caseId}/log', { ...seen, trail: 'case.noted' })
  .input(
    InCase.extend({
      words: Words,
      topic: z.enum(TOPIC_IDS).default('plan'),
      audience: Audience.default('everyone'),
      /** The guardian who may not read it, for `not_guardian`. */
      notFor: Id.optional(),
    }),
  )
  .output(z.object({ entryId: Id }))
  .errors(refusals('case.already_closed', 'log.topic_closed', 'log.guardian_unknown'))

/** Corrects an entry by a new one that points back; the old one stays to be read. */
export const correctEntry = write('log.correct', '/cases/{caseId}/log/{entryId}/correction', {
  ...seen,
  trail: 'case.corrected',
})
  .input(InCase.extend({ entryId: Id, words: Words }))
  .output(z.object({ entryId: Id }))
  .errors(refusals('log.entry_unknown', 'log.corrected_already', 'log.not_yours_to_correct'))

/** The latest that others have done and this reader may see: an open page is told when it is another. Shows no more than that. */
export const standing = read('log.standing', '/cases/{caseId}/log/standing', {
  ...seen,
  trail: 'case.log_standing',
  quiet: true,
})
  .input(InCase)
  .output(z.object({ latest: z.object({ id: Id, at: Instant }).nullable() }))
