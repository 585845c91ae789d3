import type { PdfRenderer, PrintDocument } from './document.ts'
import { toHtml } from './html.ts'
import { typstRenderer } from './typst-renderer.ts'

/** A document as it leaves: a PDF where there is a typesetter, else a page to print from the browser. */
export interface Printed {
  readonly type: 'application/pdf' | 'text/html'
  readonly base64: string
}

let found: Promise<PdfRenderer | undefined> | undefined

/** Prints a document by the typesetter of this machine, or as a page when there is none. */
export async function print(document: PrintDocument, renderer = (found ??= typstRenderer())): Promise<Printed> {
  const typesetter = await renderer
  if (!typesetter) return { type: 'text/html', base64: Buffer.from(await toHtml(document)).toString('base64') }
  return { type: 'application/pdf', base64: Buffer.from(await typesetter.render(document)).toString('base64') }
}
