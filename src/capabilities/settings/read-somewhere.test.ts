import { describe, expect, it } from 'vitest'
import type { Source } from '../../../tests/architecture/sources.ts'
import { isForTests, sourcesIn } from '../../../tests/architecture/sources.ts'
import { Ages, Countable, Deadlines } from './settings-model.ts'

const ROOM = 'src/capabilities/settings/'
const code = sourcesIn('src', '.ts', '.tsx').filter(({ path }) => !path.startsWith(ROOM) && !isForTests(path))
const rules = sourcesIn('migrations', '.sql')
const readIn = (sources: readonly Source[], how: RegExp) => sources.some(({ text }) => how.test(text))

describe('what a municipality can change', () => {
  it('changes something: each deadline and each age is read by the code or by a rule of the radar', () => {
    const unread = [...Deadlines.keyof().options, ...Ages.keyof().options].filter(
      name => !readIn(code, new RegExp(`\\b${name}\\b`)) && !readIn(rules, new RegExp(`'${name}'`)),
    )
    expect(unread).toEqual([])
  })

  it('is offered in working days only where somebody counts in working days', () => {
    const offered = Countable.options.filter(name => !readIn(code, new RegExp(`'${name}'`)))
    expect(offered).toEqual([])
  })
})
