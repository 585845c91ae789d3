import { refuse } from '../../../kernel/refusal.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { operation } from '../../../platform/api/operation.ts'
import { cleanFile } from '../../../platform/files/clean.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, lockCase } from '../../case/index.ts'
import { settingsOf } from '../../settings/index.ts'
import { answersOf } from '../../sharing/index.ts'
import { mayAttachPaper, maySeePaper } from '../access.ts'
import * as api from '../paper-api.ts'
import { insertPaper, papersOf, partsOf } from '../store.ts'

/** So many bytes are sealed at a time. */
const PART = 96 * 1024

/** Bound to its place: a part cannot be moved to another paper, or to another place in it. */
const useOf = (municipality: number, paperId: string, position: number) =>
  `consent paper ${municipality} ${paperId} ${position}`

/** So many million points a picture may have here. */
const megapixelsHere = async (tx: Tx, _: unknown, { municipality }: Actor, now: Date): Promise<number> =>
  (await settingsOf(tx, municipality, now)).messagePictureMegapixels

/** Where a photo of the paper was taken, by what and when, is not kept: it is drawn anew before the transaction, as what goes with a message is. */
const cleanPaper = async (
  { content }: { readonly content: string },
  { actor, beside: megapixels }: { readonly actor: Actor; readonly beside: number },
) => {
  const clean = await cleanFile(Buffer.from(content, 'base64'), { megapixels, who: actor.id })
  return typeof clean === 'string' ? refuse(`consent.paper_${clean}`) : clean
}

export const attachPaper = operation(api.attachPaper, {
  subject: findCase,
  beside: megapixelsHere,
  allow: mayAttachPaper,
  prepare: { isNeeded: () => true, make: cleanPaper },
  handle: async ({ tx, actor, now, input, subject, prepared, newId, secrets, showed }) => {
    const { municipality } = actor
    const { caseId } = input
    // Both windows would find none, and lay one each.
    await lockCase(tx, municipality, caseId)
    const [answers, papers] = await Promise.all([
      answersOf(tx, municipality, caseId),
      papersOf(tx, municipality, caseId),
    ])
    const answer = answers.find(one => one.id === input.answerId)
    if (answer?.method !== 'paper') return refuse('consent.paper_not_on_paper')
    const { giver, serviceId, at: saidAt } = answer
    const isSame = (one: (typeof papers)[number]) =>
      one.giverId === giver.id && one.serviceId === serviceId && one.saidAt.getTime() === saidAt.getTime()
    if (papers.some(isSame)) return refuse('consent.paper_has_one')
    if (!prepared) throw new Error('a paper that nobody has looked at')
    const { mediaType, bytes } = prepared
    const id = newId()
    const parts = Array.from({ length: Math.ceil(bytes.length / PART) }, (_, at) =>
      secrets.seal(bytes.subarray(at * PART, (at + 1) * PART).toString('base64'), useOf(municipality, id, at)),
    )
    const whose = { caseId, childId: subject.child.id, giverKind: giver.kind, giverId: giver.id, serviceId, saidAt }
    const paper = { id, ...whose, mediaType, size: bytes.length, attachedBy: actor.id, at: now }
    await insertPaper(tx, municipality, paper, parts)
    showed([subject.child.id])
    return { id }
  },
})

/** A case, and a paper that is there. */
async function findPaper(tx: Tx, input: { caseId: string; paperId: string }, actor: Actor) {
  const [subject, papers] = await Promise.all([
    findCase(tx, input, actor),
    papersOf(tx, actor.municipality, input.caseId),
  ])
  const paper = papers.find(one => one.id === input.paperId)
  return subject && paper && { ...subject, paper }
}

export const openPaper = operation(api.openPaper, {
  subject: findPaper,
  allow: maySeePaper,
  handle: async ({ tx, actor, subject, secrets, showed }) => {
    const { municipality } = actor
    const { id, mediaType } = subject.paper
    const parts = await partsOf(tx, municipality, id)
    const bytes = parts.map(one =>
      Buffer.from(secrets.open(one.sealed, useOf(municipality, id, one.position)), 'base64'),
    )
    showed([subject.child.id])
    return { mediaType, content: Buffer.concat(bytes).toString('base64') }
  },
})
