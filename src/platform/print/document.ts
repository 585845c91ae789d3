/** What can be printed: plain words in order, nothing that depends on how. */
export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly is: 'list'; readonly items: readonly string[] }

/** A document that a person is handed. */
export interface PrintDocument {
  readonly title: string
  /** Of the words: `nb` or `nn`. */
  readonly language: string
  /** Stands at the foot of every page, before the number. */
  readonly foot: string
  readonly blocks: readonly Block[]
}

/** Makes a PDF of a document, tagged for screen readers. */
export interface PdfRenderer {
  /** What makes it, for the log. */
  readonly name: string
  readonly render: (document: PrintDocument) => Promise<Uint8Array>
}
