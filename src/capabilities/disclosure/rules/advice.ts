import type { Day } from '../../../kernel/time.ts'
import type { Question, Verdict } from '../advice-model.ts'
import type { GroundBook, LegalGround } from '../ground-model.ts'
import { groundsFor, neverBecause } from './ground.ts'

/** One way in which the question can end; undefined when it does not apply. The first that applies counts. */
type Way = (asked: Question, has: (id: string) => boolean) => Verdict | undefined

const on = (ground: string, because: Verdict['because']): Verdict => ({ end: 'ground', ground, because })
const report = (ground: string, because: Verdict['because']): Verdict => ({ end: 'report', ground, because })
const discuss = (because: Verdict['because']): Verdict => ({ end: 'discuss', ground: 'anonymous', because })

/** The ground for what the giver's own task needs: only what is needed for it, and never what is only good to know. */
const forOwnTask: Way = ({ why, necessary, what }, has) => {
  if (why !== 'own_task') return undefined
  if (!necessary) return discuss('not_necessary')
  if (what === 'connection' && has('connection')) return on('connection', 'connection')
  if (has('giver_task')) return on('giver_task', 'own_task')
  return has('internal') ? on('internal', 'own_task') : undefined
}

/** Cooperation about healthcare needs no yes, but nobody may have said no. */
const forHealthcare: Way = ({ why, consent, necessary }, has) => {
  if (why !== 'healthcare' || consent === 'refused' || !has('health_coop')) return undefined
  return necessary ? on('health_coop', 'healthcare') : discuss('not_necessary')
}

/**
 * In the order of what weighs most: what one must, whatever else is answered; danger and orders; what names nobody; a yes
 * that is there; a yes that can be asked for, before any other ground; another ground; and else no.
 */
const WAYS: readonly Way[] = [
  ({ why }) => (why === 'neglect' ? report('duty_child_welfare', 'duty_neglect') : undefined),
  ({ why }) => (why === 'crime' ? report('duty_avert', 'duty_crime') : undefined),
  ({ why }, has) => (why === 'life' && has('life_health') ? on('life_health', 'danger') : undefined),
  ({ what }) => (what === 'nameless' ? discuss('nameless') : undefined),
  ({ why }, has) =>
    why === 'ordered' && has('order_child_welfare') ? on('order_child_welfare', 'ordered') : undefined,
  ({ consent }, has) => (consent === 'open' && has('consent') ? on('consent', 'consent_open') : undefined),
  forHealthcare,
  ({ consent }) => (consent === 'not_asked' ? { end: 'consent', ground: 'consent', because: 'ask_first' } : undefined),
  forOwnTask,
  ({ consent }) => (consent === 'refused' ? discuss('refused') : undefined),
]

/** May I share this? Judged by the grounds of a day; a help to decide, never a permit. */
export function mayShare(book: GroundBook, asked: Question, day: Day, off: ReadonlySet<string>): Verdict {
  const there = new Set(groundsFor(book, asked, day, off).map(one => one.id))
  const has = (id: string) => there.has(id)
  for (const way of WAYS) {
    const verdict = way(asked, has)
    if (verdict) return verdict
  }
  return discuss('no_ground')
}

/** The grounds that exist from here to there, what stops the others, and nothing of what is not decided here. */
export const groundsAround = (
  book: GroundBook,
  asked: Pick<Question, 'from' | 'to'>,
  day: Day,
  off: ReadonlySet<string>,
) => ({
  exist: groundsFor(book, asked, day, off),
  closed: book.grounds.flatMap((ground: LegalGround) => {
    const found = neverBecause(ground, asked)
    return found ? [{ ground, because: found.because, sourceUrl: found.sourceUrl }] : []
  }),
})
