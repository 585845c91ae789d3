/** A rule's "no": returned, never thrown. The code is a text key. */
export class Refusal<Code extends string = string, Data = undefined> {
  readonly code: Code
  readonly data: Data
  constructor(code: Code, data: Data) {
    this.code = code
    this.data = data
  }
}

/** Says no with a code that the operation has declared. */
export function refuse<const Code extends string>(code: Code): Refusal<Code>
export function refuse<const Code extends string, const Data>(code: Code, data: Data): Refusal<Code, Data>
export function refuse(code: string, data?: unknown) {
  return new Refusal(code, data)
}

/** Somebody else wrote first; `theirs` is what they left. */
export const conflict = <const Theirs>(theirs: Theirs) => new Refusal('version.conflict', { theirs })
