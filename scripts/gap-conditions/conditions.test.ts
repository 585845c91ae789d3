import { expect, it } from 'vitest'
import { weakened } from './conditions.ts'

const view = `SELECT k.id FROM (child_case k JOIN measure m ON (((m.municipality_id = k.municipality_id) AND (m.case_id = k.id))))
  WHERE ((k.status = 'open (AND so)'::text) AND (m.evaluate_on < current_day()) AND (NOT (EXISTS ( SELECT FROM kept_away w
  WHERE ((w.municipality_id = k.municipality_id) AND (w.child_id = k.child_id))))));`

it('each condition is taken out once, and a last day is let count as past; what joins tables is left', () => {
  const all = weakened(view)
  expect(all.map(one => one.what.replaceAll(/\s+/g, ' ').slice(0, 60))).toEqual([
    'without (w.child_id = k.child_id)',
    "without (k.status = 'open (AND so)'::text)",
    'without (m.evaluate_on < current_day())',
    'on the last day too: (m.evaluate_on < current_day())',
    'without (NOT (EXISTS ( SELECT FROM kept_away w WHERE ((w.mun',
  ])
  expect(new Set(all.map(one => one.definition)).size).toBe(all.length)
  expect(all[1]?.definition).toContain('WHERE (true AND (m.evaluate_on < current_day())')
  expect(all[3]?.definition).toContain('AND (m.evaluate_on <= current_day()) AND')
})

it('the only condition of a view is one too', () => {
  expect(weakened('SELECT 1 FROM t WHERE (t.a < 3);').map(one => one.definition)).toEqual([
    'SELECT 1 FROM t WHERE (true);',
  ])
})
