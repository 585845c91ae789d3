export type YesNo = 'yes' | 'no'
export type Method = 'oral' | 'paper'

interface Said {
  /** The version of the block that was answered. */
  readonly version: number
  readonly answer: YesNo
}
/** What somebody answered, as it is being written down. */
export interface RegisterDraft extends Record<string, unknown> {
  /** Who, by id; empty before anybody is chosen. */
  who: string
  method: Method | ''
  /** By block. */
  said: Readonly<Record<string, Said>>
  archive: string
}
export const NOTHING: RegisterDraft = { who: '', method: '', said: {}, archive: '' }

/** With another who answered, all begins anew: no paper or answer of one goes with another. */
export const answeredBy = (draft: RegisterDraft, who: string): RegisterDraft =>
  draft.who === who ? draft : { ...NOTHING, who }

type Block = { readonly id: string; readonly version: number }

/** What was answered to a block as it is written now: what was said of another version is asked for anew. */
export const answerOf = ({ id, version }: Block, said: RegisterDraft['said']): YesNo | undefined =>
  said[id]?.version === version ? said[id].answer : undefined

/** The answers to some blocks, as they are sent. */
export const answersTo = (blocks: readonly Block[], said: RegisterDraft['said']) =>
  blocks.flatMap(block => {
    const answer = answerOf(block, said)
    return answer ? [{ block: block.id, version: block.version, answer }] : []
  })
