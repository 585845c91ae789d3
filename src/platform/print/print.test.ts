import { describe, expect, it } from 'vitest'
import type { PrintDocument } from './document.ts'
import { print } from './print.ts'
import { typstRenderer } from './typst-renderer.ts'

const document: PrintDocument = {
  title: 'Opplysninger om deg',
  language: 'nb',
  foot: 'Prøvekommune',
  blocks: [
    { is: 'heading', level: 2, text: 'Hvem du er' },
    { is: 'text', text: 'Æ, ø, å og čáhci, šaddu, ŋ, ŧ, ž. #panic("no") $x$ <b>&' },
    { is: 'facts', rows: [{ label: 'Navn', value: 'Hege Prøve' }] },
    { is: 'list', items: ['En', 'To'] },
    { is: 'heading', level: 3, text: 'Mer' },
  ],
}
const text = (base64: string) => Buffer.from(base64, 'base64').toString('latin1')

describe('a document that a person is handed', () => {
  it('is a tagged PDF for screen readers, where the machine has the typesetter', async ({ skip }) => {
    const renderer = await typstRenderer()
    if (!renderer) return skip('no typesetter for this machine')
    const { type, base64 } = await print(document)
    expect(type).toBe('application/pdf')
    const pdf = text(base64)
    expect(pdf.startsWith('%PDF-')).toBe(true)
    for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Lang', 'pdfuaid', 'Inter-Regular', 'Inter-Bold'])
      expect(pdf).toContain(mark)
  })

  it('never reads text as commands', async ({ skip }) => {
    const renderer = await typstRenderer()
    if (!renderer) return skip('no typesetter for this machine')
    const evil = { ...document, blocks: [{ is: 'text', text: '#read("../../../package.json") ]#panic()' }] } as const
    expect((await print(evil)).type).toBe('application/pdf')
  })

  it('refuses a document without a title', async ({ skip }) => {
    const renderer = await typstRenderer()
    if (!renderer) return skip('no typesetter for this machine')
    await expect(renderer.render({ ...document, title: '' })).rejects.toThrow(/title/)
  })

  it('is a page to print where there is none, with headings, lists and escaped text', async () => {
    const { type, base64 } = await print(document, Promise.resolve(undefined))
    const page = Buffer.from(base64, 'base64').toString('utf8')
    expect(type).toBe('text/html')
    for (const part of ['<html lang="nb">', '<h1>', '<h2>Hvem du er</h2>', '<dt>Navn</dt>', 'čáhci', '&lt;b&gt;&amp;'])
      expect(page).toContain(part)
    expect(page).not.toContain('<script')
  })
})
