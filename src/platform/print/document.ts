/** What can be printed: plain words in order, nothing that depends on how. */
export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly is: 'list'; readonly items: readonly string[] }
  /** What stands out: a warning, a code. */
  | { readonly is: 'box'; readonly lines: readonly string[]; readonly large?: boolean }
  /** Empty squares to put a cross in. */
  | { readonly is: 'choose'; readonly items: readonly string[] }
  /** Empty lines to write on. */
  | { readonly is: 'write'; readonly label: string; readonly lines: number }

/** Some pages in one language. */
export interface PrintPart {
  readonly title: string
  /** Of the words, by its code: `nb`, `ar`. It also says which way they run. */
  readonly language: string
  readonly blocks: readonly Block[]
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
