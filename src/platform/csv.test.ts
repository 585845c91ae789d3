import { describe, expect, it } from 'vitest'
import { readCsv } from './csv.ts'

describe('a table from a spreadsheet', () => {
  it('is read by its heads, whatever divides the cells', () => {
    for (const divider of [';', ',', '\t']) {
      const text = [['Navn', ' Type '].join(divider), ['Lia skole', 'skole'].join(divider)].join('\r\n')
      expect(readCsv(text)).toEqual({
        heads: ['navn', 'type'],
        lines: [{ line: 2, cells: { navn: 'Lia skole', type: 'skole' } }],
      })
    }
  })
  it('may begin with a byte order mark, quote, and hold empty lines', () => {
    const read = readCsv('\uFEFFnavn;telefon\n\n"Lia; barneskole";"22 22\n22 22"\n;\nSolbakken;\n')
    expect(read?.lines).toEqual([
      { line: 4, cells: { navn: 'Lia; barneskole', telefon: '22 22\n22 22' } },
      { line: 6, cells: { navn: 'Solbakken', telefon: '' } },
    ])
  })
  it('may have short lines', () => expect(readCsv('a;b\n1\n')?.lines).toEqual([{ line: 2, cells: { a: '1' } }]))
  it('without lines has only heads', () => expect(readCsv('a;b')).toEqual({ heads: ['a', 'b'], lines: [] }))
  it('is none when a quote never ends', () => expect(readCsv('a;b\n"x;1\n')).toBeUndefined())
})
