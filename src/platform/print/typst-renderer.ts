import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PdfRenderer, PrintDocument } from './document.ts'
import { drawable } from './letters.ts'

const beside = (name: string) => new URL(name, import.meta.url)

/** Inter has Latin with the Sámi letters, and Cyrillic; Noto Sans Arabic the rest. Both under the SIL Open Font Licence, beside them. */
const FACES = ['Inter', 'NotoSansArabic'].flatMap(name => [`fonts/${name}-Regular.ttf`, `fonts/${name}-Bold.ttf`])

/**
 * Typst in this process, to the standard PDF/UA-1: it refuses a document that a screen reader could not read. Its binaries
 * are for Linux on x64 only; undefined where there is none.
 */
export async function typstRenderer(): Promise<PdfRenderer | undefined> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => undefined)
  if (!typst) return undefined
  const fontBlobs = FACES.map(name => readFileSync(beside(name)))
  const compiler = typst.NodeCompiler.create({ workspace: fileURLToPath(beside('.')), fontArgs: [{ fontBlobs }] })
  const mainFileContent = readFileSync(beside('template.typ'), 'utf8')
  const inLetters = drawable(fontBlobs)
  const drawn = (_: string, value: unknown) => (typeof value === 'string' ? inLetters(value) : value)
  const render = async (document: PrintDocument, { exact = false } = {}) => {
    const inputs = { data: JSON.stringify(document, exact ? undefined : drawn) }
    const pdf = compiler.pdf({ mainFileContent, inputs }, { pdfStandard: 'ua-1', pdfTags: true })
    // What one person was handed is not kept for the next.
    compiler.evictCache(0)
    return new Uint8Array(pdf)
  }
  return { name: 'typst', render }
}
