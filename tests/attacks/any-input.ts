import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import * as z from 'zod'
import type { AnyOperation } from '../../src/platform/api/operation.ts'

/** The part of JSON Schema that our contracts make. */
export interface Schema {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly propertyNames?: Schema
  readonly additionalProperties?: Schema | boolean
}

/** What an operation takes, as a schema. */
export const inputOf = (op: AnyOperation): Schema =>
  z.toJSONSchema(op.contract['~orpc'].inputSchema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Schema

/** Texts that have broken systems before. */
const NASTY = [
  "'; drop table child; --",
  '<script>alert(1)</script>',
  '\u0000',
  '‮',
  '𝄞 😀 æøå',
  '{{7*7}}',
  '%00',
  '../../etc',
  '01018012345',
]
const DAYS = ['2026-11-24', '2026-11-30', '2020-02-29', '2027-03-28', '1900-01-01', '9999-12-31']

/**
 * Any input that fits a schema, mostly: now and then a value of the wrong kind.
 * Ids are drawn from those that are really there, so that calls get past "absent".
 */
export function anyInput(schema: Schema, ids: readonly string[]): Arbitrary<unknown> {
  return fc.oneof(
    { weight: 12, arbitrary: fitting(schema, ids) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  )
}

function fitting(schema: Schema, ids: readonly string[]): Arbitrary<unknown> {
  const some = schema.anyOf ?? schema.oneOf
  if (some) return fc.oneof(...some.map(one => fitting(one, ids)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object':
      return objects(schema, ids)
    case 'array':
      return fc.array(anyInput(schema.items ?? {}, ids), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 3, 4)),
      })
    case 'integer':
    case 'number':
      return numbers(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return texts(schema, ids)
    case undefined:
    default:
      return fc.jsonValue({ maxDepth: 1 })
  }
}

function objects(schema: Schema, ids: readonly string[]): Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, anyInput(one, ids)] as const)
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] })
}

function numbers({ minimum, maximum }: Schema): Arbitrary<number> {
  const min = Math.max(minimum ?? -5, -10_000)
  const max = Math.max(min, Math.min(maximum ?? 400, 10_000))
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...[1, 2, 0].filter(one => one >= min && one <= max), min) },
    fc.integer({ min, max }),
  )
}

function texts(schema: Schema, ids: readonly string[]): Arbitrary<string> {
  if (schema.format === 'uuid')
    return fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...ids) }, fc.uuid({ version: 4 }))
  if (schema.format === 'date') return fc.constantFrom(...DAYS)
  if (schema.format === 'date-time') return fc.constantFrom(...DAYS.map(day => `${day}T09:00:00.000Z`))
  if (schema.format === 'email') return fc.constantFrom('a@b.example', 'kari@veikryss.example')
  if (schema.pattern !== undefined)
    return fc.oneof(
      fc.constantFrom('1.1', '2.1', 'nb', 'concern.new', '09:00', '24811099999'),
      fc.stringMatching(/^[a-z0-9._-]{1,12}$/),
    )
  const max = Math.min(schema.maxLength ?? 60, 60)
  const fits = (text: string) => text.length >= (schema.minLength ?? 0) && text.length <= max
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('Det gikk fint', 'Noor', ...NASTY).map(text => text.slice(0, max)) },
    fc.string({ minLength: schema.minLength ?? 0, maxLength: max }).filter(fits),
  )
}
