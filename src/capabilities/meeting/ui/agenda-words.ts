import type { Say } from '../../../web/texts/format.ts'
import type { AgendaPoint } from '../model.ts'
import type { callTexts } from './call-texts.ts'
import type { ProposalShown } from './hooks.ts'

type Point = ProposalShown['agenda'][number]

/** A proposed point in words. */
export function pointOf(point: Point, child: string, t: Say<(typeof callTexts)['nb']>): AgendaPoint {
  return { words: wordsOf(point, child, t), because: point.because, sourceId: point.sourceId }
}

function wordsOf(point: Point, child: string, t: Say<(typeof callTexts)['nb']>): string {
  if (point.standing !== null) return t('standing', { point: point.standing })
  if (point.because === 'last_minutes') return t('lastMinutes')
  if (point.because === 'child_view') return t('childView', { child })
  if (point.because === 'measure') return t('measure', { title: point.words ?? '' })
  return point.askKind === null ? (point.words ?? '') : t('ask', { ask: point.askKind })
}
