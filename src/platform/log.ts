import { pino } from 'pino'
import type { DestinationStream, Logger } from 'pino'

/** What must never reach a log, should somebody hand it over: at the top of an event, or one level down. */
const NEVER = ['cookie', 'headers', 'authorization', 'body', 'input', 'query', 'url', 'pid', 'email', 'to', 'subject']
const STACK_LINES = 8

/**
 * The log: one JSON line per event, with ids, codes and durations. Never bodies, addresses with their query,
 * cookies or names; of an error its kind, code and place, not its message, which may repeat what somebody wrote.
 */
export const openLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      redact: { paths: NEVER.flatMap(name => [name, `*.${name}`]), remove: true },
      serializers: { err: placeOf },
    },
    destination,
  )

function placeOf(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const at = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return { kind: error.name, code, at: at.slice(0, STACK_LINES).map(line => line.trim()) }
}
