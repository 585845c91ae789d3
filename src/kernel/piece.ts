/** What can be printed: plain words in order, nothing that depends on how. */
export type Piece =
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
