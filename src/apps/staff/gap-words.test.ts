import { describe, expect, it } from 'vitest'
import { SENT_ON } from '../../capabilities/escalation/model.ts'
import { escalatedTexts } from '../../capabilities/escalation/ui/texts.ts'
import { GapType } from '../../capabilities/gap/model.ts'
import { figureTexts } from '../../capabilities/gap/ui/texts.ts'
import { unitTexts } from '../../capabilities/overview/ui/unit/texts.ts'

// A kind of gap without words of its own is told as "something stands still", which nobody can do anything about.

const isOfConcern = (type: string) => type.startsWith('concern_') || type === 'advice'
const isOfService = (type: string) => type === 'no_leader' || type === 'guide'
const all = GapType.options
const ofCases = all.filter(type => !isOfConcern(type) && !isOfService(type))

/** The kinds that a sentence says nothing of by name. */
const unsaid = (sentence: string, types: readonly string[]) => types.filter(type => !sentence.includes(` ${type} {`))

describe.each(['nb', 'nn'] as const)('in %s every kind of gap has its words', language => {
  it.each([
    ['where it was sent on', escalatedTexts[language].what, SENT_ON],
    ['in numbers', figureTexts[language].type, all.filter(type => !isOfConcern(type))],
    ['in the unit', unitTexts[language].title, ofCases],
    [
      'why, in the unit',
      unitTexts[language].reason,
      all.filter(type => type !== 'no_leader' && type !== 'concern_share'),
    ],
    ['mended, in the unit', unitTexts[language].mendedWhat, all.filter(type => type !== 'concern_share')],
  ] as const)('%s', (_, sentence, types) => {
    expect(unsaid(sentence, types)).toEqual([])
  })
})
