import type { Piece } from '../../kernel/piece.ts'

/** Some pages in one language. */
export interface PrintPart {
  readonly title: string
  /** Of the words, by its code: `nb`, `ar`. It also says which way they run. */
  readonly language: string
  readonly blocks: readonly Piece[]
}

/** A document that a person is handed. */
export interface PrintDocument extends PrintPart {
  /** Stands at the foot of every page, before the number. */
  readonly foot: string
  /** The same in another language, on pages of its own. */
  readonly also?: PrintPart
}

/** Makes a PDF of a document, tagged for screen readers. */
export interface PdfRenderer {
  /** What makes it, for the log. */
  readonly name: string
  /** By `exact` what no typeface can draw is refused and not replaced by a mark. */
  readonly render: (document: PrintDocument, how?: { readonly exact?: boolean }) => Promise<Uint8Array>
}
