import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { AnyOperation } from './operation.ts'

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })

/** The OpenAPI 3.1 document of all operations. */
export const openapi = (operations: readonly AnyOperation[], version: string) =>
  generator.generate(Object.fromEntries(operations.map(op => [op.contract['~orpc'].meta.id, op.contract])), {
    info: {
      title: 'Samspor',
      version,
      description: 'The services around a child work as one. Denied and absent answer alike: 404.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api' }],
    security: [{ session: [] }],
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'samspor' } } },
    tags: [...new Set(operations.flatMap(op => op.contract['~orpc'].route.tags ?? []))].map(name => ({ name })),
  })
