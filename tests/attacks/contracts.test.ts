import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { compose } from '../../src/apps/server/compose.ts'
import { SHOWN_ACTS } from '../../src/capabilities/sight/index.ts'

/** The operations with what their contracts say, as JSON schemas. */
const declared = compose().operations.map(({ contract }) => {
  const { meta, inputSchema, outputSchema, errorMap, route } = contract['~orpc']
  const schema = (one: unknown, io: 'input' | 'output') =>
    z.toJSONSchema(one as z.ZodType, { io, unrepresentable: 'any' }) as JsonSchema
  return {
    meta,
    route,
    codes: Object.keys(errorMap),
    input: schema(inputSchema, 'input'),
    output: schema(outputSchema, 'output'),
  }
})

interface JsonSchema {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly maxLength?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
}

describe('every operation', () => {
  test('has an id, an address and a trail name of its own', () => {
    expect(declared.length).toBeGreaterThan(100)
    const ids = declared.map(one => one.meta.id)
    expect(new Set(ids).size).toBe(ids.length)
    const addresses = declared.map(one => `${one.route.method} ${one.route.path}`)
    expect(addresses.filter((one, at) => addresses.indexOf(one) !== at)).toEqual([])
  })

  test('of a concern, a report, advice, giving without consent, a block or a draft is never told to a family as a look', () => {
    const rooms = ['concern', 'report', 'consultation', 'disclosure', 'block', 'draft']
    const secret = declared.map(one => one.meta.trail).filter(name => rooms.includes(name.split('.')[0] ?? ''))
    expect(secret.length).toBeGreaterThan(30)
    const told = SHOWN_ACTS.map(pattern => pattern.replace('%', ''))
    expect(secret.filter(name => told.some(start => name.startsWith(start)))).toEqual([])
  })

  test('that is about a case, a concern or a child takes its id', () => {
    const wrong = declared.filter(
      ({ meta, input }) =>
        ['case', 'concern', 'child'].includes(meta.about) && !(`${meta.about}Id` in (input.properties ?? {})),
    )
    expect(wrong.map(one => one.meta.id)).toEqual([])
  })

  test('that changes something that has a version can be told of a conflict', () => {
    const wrong = declared.filter(
      ({ meta, input, codes }) =>
        meta.kind === 'write' && 'version' in (input.properties ?? {}) && !codes.includes('version.conflict'),
    )
    expect(wrong.map(one => one.meta.id)).toEqual([])
  })

  test('that reads has nothing personal in its address: names and words travel in the body', () => {
    const free = (schema: JsonSchema) => schema.type === 'string' && !isBounded(schema)
    const wrong = declared
      .filter(one => one.route.method === 'GET')
      .flatMap(({ meta, input }) =>
        Object.entries(input.properties ?? {}).flatMap(([name, schema]) =>
          free(schema) && (schema.maxLength ?? Infinity) > 40 ? [`${meta.id}: ${name}`] : [],
        ),
      )
    expect(wrong).toEqual([])
  })

  test('that writes replies with ids, versions, states and days only: a replay is answered before the policy', () => {
    const wrong = declared
      .filter(one => one.meta.kind === 'write')
      .flatMap(({ meta, output }) => contentIn(output, '').map(path => `${meta.id}: ${path}`))
    expect(wrong).toEqual([])
  })
})

/** Where a schema can carry words: strings that are neither id, instant, day nor one of a list. */
function contentIn(schema: JsonSchema, path: string): string[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])]
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, one]) => contentIn(one, `${path}.${name}`))
  const nested = parts.flatMap(one => contentIn(one, path))
  return [...inside, ...nested, ...(schema.type === 'string' && !isBounded(schema) && !STATES.has(path) ? [path] : [])]
}

/** Which step of the guide a case is at: one of the municipality's own ids. */
const STATES = new Set(['.step'])

const isBounded = ({ format, pattern, enum: one, const: only }: JsonSchema) =>
  format !== undefined || pattern !== undefined || one !== undefined || only !== undefined
