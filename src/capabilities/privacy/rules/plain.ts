import * as z from 'zod'
import words from '../../../../config/about-person.json' with { type: 'json' }

type Pair = readonly [string, string]
const Pair = z.tuple([z.string(), z.string()])
/** The plain word of each field and value, in bokmål and nynorsk, and what is never shown because it only holds the system together. */
export const plain = z
  .object({
    parts: z.record(z.string(), Pair),
    fields: z.record(z.string(), Pair),
    values: z.record(z.string(), z.record(z.string(), Pair)),
    silent: z.array(z.string()),
  })
  .parse(words)

const silent = new Set(plain.silent)
/** Whether a field only holds the system together: everywhere, or in one part by its way (`plan:people`). */
export const isSilent = (part: string, way: readonly string[]): boolean =>
  silent.has(way.at(-1) ?? '') || silent.has(`${part}:${way.join('.')}`)

/** A value without what only holds the system together; a label of two languages stays as it is. */
export function tidy(value: unknown, part: string, way: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map(one => tidy(one, part, way))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !isSilent(part, [...way, key]))
  return Object.fromEntries(kept.map(([key, inside]) => [key, tidy(inside, part, [...way, key])]))
}

/** What the schema of a value says, as JSON Schema; several where it may be one of several. */
export type Nodes = readonly Node[]
const Node = z.looseObject({
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  contentEncoding: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
})
export type Node = z.infer<typeof Node>

/** A schema and all that it may be one of. */
export const nodesOf = (schema: unknown): Nodes => {
  const node = Node.safeParse(schema)
  if (!node.success) return []
  return [node.data, ...[...(node.data.anyOf ?? []), ...(node.data.oneOf ?? [])].flatMap(nodesOf)]
}
/** The schemas of a field. */
export const fieldOf = (nodes: Nodes, key: string): Nodes =>
  nodes.flatMap(node => nodesOf(node.properties?.[key] ?? node.additionalProperties))
/** The schemas of what is in a list. */
export const itemOf = (nodes: Nodes): Nodes => nodes.flatMap(node => nodesOf(node.items))
/** The schema of what a part gathers. */
export const schemaOf = (shape: z.ZodType): Nodes =>
  nodesOf(z.toJSONSchema(shape, { io: 'output', unrepresentable: 'any', reused: 'inline' }))

/** The plain word of a value that is one of few, or undefined. */
export const valueWord = (key: string, value: string): Pair | undefined =>
  plain.values[key]?.[value] ?? plain.values['*']?.[value]

/** Every field and value that a shape can show and that has no plain word: none may be left. */
export function unworded(shape: z.ZodType, part: string): readonly string[] {
  const missing = new Set<string>()
  const walk = (nodes: Nodes, way: readonly string[]) => {
    const key = way.at(-1) ?? ''
    for (const node of nodes) {
      for (const value of [...(node.enum ?? []), node.const])
        if (typeof value === 'string' && !valueWord(key, value)) missing.add(`${key} = ${value}`)
      const names = Object.keys(node.properties ?? {})
      if (names.join() === 'nb,nn') continue
      for (const name of names) {
        if (isSilent(part, [...way, name])) continue
        if (!plain.fields[name]) missing.add(name)
        walk(nodesOf(node.properties?.[name]), [...way, name])
      }
    }
    const inside = itemOf(nodes)
    if (inside.length > 0) walk(inside, way)
  }
  walk(schemaOf(shape), [])
  return [...missing]
}
