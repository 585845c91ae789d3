import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinBy } from './join.ts'

interface Form extends Record<string, unknown> {
  words: string
  more: string
  serviceId: string
  items: Record<string, string>
}
const EMPTY: Form = { words: '', more: '', serviceId: '', items: {} }
const says = ({ words, more, items }: Form) => [words, more, ...Object.values(items)]
const join = joinBy(EMPTY, says)
const text = (form: Partial<Form>) => JSON.stringify({ ...EMPTY, ...form })
const joined = (base: Partial<Form> | undefined, mine: Partial<Form>, theirs: Partial<Form>) => {
  const found = join(base && text(base), text(mine), text(theirs))
  const read = (one: string): Form => JSON.parse(one)
  return { form: read(found.text), other: found.other === undefined ? undefined : read(found.other) }
}

const said = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 4 })
const forms = fc.record({
  words: said,
  more: said,
  serviceId: fc.constantFrom('', 'x', 'y'),
  items: fc.dictionary(fc.constantFrom('1', '2', '3'), said, { noNullPrototype: true }),
})

describe('two texts of one draft', () => {
  test('keep what each has written alone, by field and by name in a field', () => {
    const { form, other } = joined(
      { words: 'felles', items: { a: 'A' } },
      { words: 'felles', more: 'mitt', items: { a: 'A', b: 'min' } },
      { words: 'felles, deres', items: { a: 'A, deres', c: 'deres' } },
    )
    expect(form).toEqual({
      words: 'felles, deres',
      more: 'mitt',
      serviceId: '',
      items: { a: 'A, deres', b: 'min', c: 'deres' },
    })
    expect(other).toBeUndefined()
  })
  test('are both offered where the same words were written differently; the rest is in both', () => {
    const found = joined(undefined, { words: 'mine', more: 'mer' }, { words: 'deres', items: { a: 'A' } })
    expect(found.form).toMatchObject({ words: 'mine', more: 'mer', items: { a: 'A' } })
    expect(found.other).toMatchObject({ words: 'deres', more: 'mer', items: { a: 'A' } })
  })
  test('are not asked about for choices: mine is the newest', () => {
    const { form, other } = joined(undefined, { serviceId: 'y' }, { serviceId: 'x', words: 'deres' })
    expect(form).toMatchObject({ serviceId: 'y', words: 'deres' })
    expect(other).toBeUndefined()
  })
  test('let a field that is emptied here and written in there keep its words', () => {
    expect(joined({ words: 'før' }, {}, { words: 'før og nå' }).form.words).toBe('før og nå')
  })
  test('let words be taken away where nobody else has touched them', () => {
    const { form, other } = joined({ words: 'før', items: { a: 'A' } }, {}, { words: 'før', items: { a: 'A' } })
    expect([form.words, form.items, other]).toEqual(['', {}, undefined])
  })

  test('never lose a word that was written after what they share: it is in the text, or both are offered', () => {
    fc.assert(
      fc.property(fc.option(forms, { nil: undefined }), forms, forms, (base, mine, theirs) => {
        const { form, other } = joined(base, mine, theirs)
        const known = says({ ...EMPTY, ...base })
        const fresh = (one: Form) => says(one).filter(words => words.trim() !== '' && !known.includes(words))
        const kept = [...says(form), ...says(other ?? form)]
        for (const words of [...fresh(mine), ...fresh(theirs)])
          expect(kept.some(one => one.includes(words.trim()))).toBe(true)
      }),
    )
  })
  test('are one when only one has changed, and nothing is asked', () => {
    fc.assert(
      fc.property(forms, forms, (base, changed) => {
        for (const found of [joined(base, changed, base), joined(base, base, changed)])
          expect(found).toEqual({ form: changed, other: undefined })
      }),
    )
  })
})
