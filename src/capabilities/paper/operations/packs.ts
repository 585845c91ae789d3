import type { Asking } from '../../../platform/api/about-person.ts'
import { readInside } from '../../../platform/api/about-person.ts'
import { listTransitions } from '../../transition/index.ts'
import type { PackAsked } from '../rules/papers.ts'

/** What goes along in a passage, as somebody is asked about it. */
export interface Pack extends PackAsked {
  readonly id: string
  readonly on: string
}

/**
 * What somebody of the family is asked about what goes along in a passage, of which the actor reads all that stands on the paper, as it is
 * written now. Nothing is left out of a paper: what the actor may not read in full, somebody else prints.
 */
export async function packsFor(asking: Asking, own: Asking, caseId: string): Promise<readonly Pack[]> {
  const theirs = (await readInside(own, listTransitions, { caseId }))?.transitions ?? []
  const waiting = theirs.filter(one => one.state === 'open' && one.to !== null && one.blocks.some(of => of.asked))
  if (waiting.length === 0) return []
  const mine = (await readInside(asking, listTransitions, { caseId }))?.transitions ?? []
  const reads = (id: string, block: { readonly id: string; readonly version: number }) =>
    mine.some(one => one.id === id && one.blocks.some(of => of.id === block.id && of.version === block.version))
  return waiting.flatMap(({ id, to, on, blocks }) => {
    const asked = blocks.filter(block => block.asked)
    if (!asked.every(block => reads(id, block))) return []
    const told = asked.map(({ label, words, lines }) => ({ label, words, lines: lines.map(line => line.text) }))
    return [{ id, on, service: to ?? '', blocks: told }]
  })
}
