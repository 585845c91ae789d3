import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { Procedure } from '@orpc/server'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { House, Presented } from './carry-out.ts'
import { carryOut } from './carry-out.ts'
import type { AnyOperation } from './operation.ts'
import { HIDDEN_BODY, answer, errorBody } from './outcome.ts'

interface Context {
  readonly presented: Presented | undefined
  readonly key: string | undefined
  readonly requestId: string
}

/** Who a request says it is; undefined when it shows no session. */
export type Identify = (request: globalThis.Request) => Promise<Presented | undefined>

/** An operation as oRPC sees it: routing only. The gate parses both ways, so oRPC gets no schemas. */
function procedure(house: House, op: AnyOperation) {
  const { inputSchema: _in, outputSchema: _out, errorMap, ...declared } = op.contract['~orpc']
  // oxlint-disable-next-line typescript/no-explicit-any -- a procedure over any schemas
  return new Procedure<Context, Context, any, any, any, any>({
    ...declared,
    errorMap: withoutSchemas(errorMap),
    middlewares: [],
    inputValidationIndex: 0,
    outputValidationIndex: 0,
    handler: async ({ context, input }: { context: Context; input: unknown }) =>
      answer(
        op,
        await carryOut(house, op, { ...context, ...context.presented, actor: context.presented?.actor, input }),
      ),
  })
}

/** Parsed by `answer`; oRPC would parse a second time, and what is text by then no longer fits a schema for instants. */
const withoutSchemas = (errors: Readonly<Record<string, { readonly status?: number } | undefined>>) =>
  Object.fromEntries(
    Object.entries(errors).map(([code, item]) => [code, { ...(item?.status && { status: item.status }) }]),
  )

/** The API over HTTP, under `/api`: every operation through the gate, and nothing else. */
export function serveApi(house: House, operations: readonly AnyOperation[], identify: Identify, log: Logger) {
  const router = Object.fromEntries(operations.map(op => [op.contract['~orpc'].meta.id, procedure(house, op)]))
  const handler = new OpenAPIHandler<Context>(router, { customErrorResponseBodyEncoder: errorBody })
  const app = new Hono()
  app.all('/api/*', async c => {
    const request = c.req.raw
    const requestId = house.newId()
    const context: Context = {
      presented: await identify(request),
      key: request.headers.get('idempotency-key') ?? undefined,
      requestId,
    }
    const { matched, response } = await handler.handle(request, { prefix: '/api', context })
    const answered = matched ? response : c.json(HIDDEN_BODY, 404)
    answered.headers.set('x-request-id', requestId)
    answered.headers.set('cache-control', 'no-store')
    if (answered.status >= 500) log.error({ requestId, path: c.req.routePath, status: answered.status }, 'failed')
    return answered
  })
  return app
}
