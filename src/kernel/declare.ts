import { oc } from '@orpc/contract'
import type { HTTPPath } from '@orpc/contract'
import * as z from 'zod'
import type { LoginLevel } from './actor.ts'

/** What every operation must say about itself. */
export interface Declared {
  /** The weakest log-in that may call it. */
  readonly login: LoginLevel
  /** What the trail calls the act. */
  readonly trail: string
  /** Whose data it shows or changes; `case`, `concern`, `child` mean that the input has `caseId`, `concernId`, `childId`. */
  readonly about: 'case' | 'concern' | 'child' | 'actor' | 'municipality'
  /**
   * Leaves no trail row when done, refused or sent again (a denial does). For autosave of what the actor writes; for a look whether anything is
   * new; for what a child does at its screen, which nobody else is to know of (record 65); and for one's own answers about the help, their
   * taking back and declining (record 78).
   */
  readonly quiet?: true
  /** Only at a screen that was handed to a child; no log-in gives it, and a child is let in nowhere else. */
  readonly handed?: true
  /** A read whose input is personal (a name searched for) travels in the body: nothing personal in addresses. */
  readonly inBody?: true
}
export interface OperationMeta extends Declared {
  readonly id: string
  readonly kind: 'read' | 'write'
}

/** A field that did not fit: where, and the code that the texts explain. */
const InvalidFields = z.object({ fields: z.array(z.object({ path: z.string(), code: z.string() })) })

const always = {
  BAD_REQUEST: { status: 400, data: InvalidFields },
  UNAUTHORIZED: { status: 401, data: z.object({ needs: z.string() }) },
  NOT_FOUND: { status: 404 },
} as const

const keyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Made by the caller, one per act. The same key again replays the answer.',
  schema: { type: 'string', minLength: 1, maxLength: 100 },
} as const

/** Declares an operation that changes nothing. */
export const read = <const Id extends string>(id: Id, path: HTTPPath, declared: Declared) =>
  oc
    .$meta<OperationMeta>({ ...declared, id, kind: 'read' })
    .errors(always)
    .route({ method: declared.inBody ? 'POST' : 'GET', path, operationId: id, tags: tagsOf(id) })

/** Declares an operation that changes something; it asks for an Idempotency-Key. */
export const write = <const Id extends string>(id: Id, path: HTTPPath, declared: Declared) =>
  oc
    .$meta<OperationMeta>({ ...declared, id, kind: 'write' })
    .errors(always)
    .errors(refusals('key.reused'))
    .errors(declared.about === 'case' ? refusals('case.restricted') : {})
    .route({
      method: 'POST',
      path,
      operationId: id,
      tags: tagsOf(id),
      spec: operation => ({ ...operation, parameters: [...(operation.parameters ?? []), keyHeader] }),
    })

const tagsOf = (id: string): readonly string[] => [id.split('.')[0] ?? id]

/** The codes with which the rules of an operation may say no. */
export const refusals = <const Code extends string>(...codes: Code[]) =>
  Object.fromEntries(codes.map(code => [code, { status: 409 }])) as { [K in Code]: { status: 409 } }

/** The refusal of a write that named an old version; shows what the other left. */
export const conflictWith = <Theirs extends z.ZodType>(theirs: Theirs) =>
  ({ 'version.conflict': { status: 409, data: z.object({ theirs }) } }) as const

/** A number, boolean or list that travels in the address: text there, typed everywhere else. */
export const inAddress = <Schema extends z.ZodType>(schema: Schema): Schema =>
  z.preprocess(fromText, schema) as unknown as Schema

const fromText = (value: unknown) => {
  if (typeof value !== 'string') return value
  if (/^-?\d+(\.\d+)?$/.test(value)) return Number(value)
  return value === 'true' ? true : value === 'false' ? false : value
}
