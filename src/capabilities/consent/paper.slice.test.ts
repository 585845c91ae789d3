import { describe, expect, it } from 'vitest'
import { MARKS, aPhoto } from '../../platform/files/testing.ts'
import { inTest } from '../case/testing.ts'
import { registerConsent } from '../sharing/operations/answer.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'
import { openHistory } from './operations/history.ts'
import { attachPaper, openPaper } from './operations/paper.ts'

const SIGNED = '%PDF-1.7 Trond Nilsen skrev under'
/** Some scanned pages: more than one part. */
const content = Buffer.concat([Buffer.from(SIGNED), Buffer.alloc(250_000, 7)]).toString('base64')

/** Trond has signed a paper, and the teacher has written it in; answers the ids of his answers. */
async function onPaper(over: Record<string, unknown> = {}) {
  const lars = await aSharedCase()
  await lars.ask()
  const { caseId, ppt: serviceId, trond } = lars
  const outcome = await lars.act(registerConsent, lars.teacher, {
    ...{ caseId, serviceId, giver: { kind: 'guardian', id: trond.id }, language: 'nb', interpreter: 'not_needed' },
    ...{ method: 'paper', archiveRef: 'Mappe 3', note: 'Han leverte det i dag.' },
    answers: ['plan', 'health'].map(topic => ({ topic, answer: 'yes' })),
    ...over,
  })
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return { lars, answerIds: outcome.reply.ids }
}
const attach = (lars: SharedCase, answerId: string | undefined, actor = lars.teacher, text = content) =>
  lars.act(attachPaper, actor, { caseId: lars.caseId, answerId, content: text })

const attached = async () => {
  const { lars, answerIds } = await onPaper()
  const outcome = await attach(lars, answerIds[0])
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return { lars, answerIds, paperId: outcome.reply.id }
}

describe('the scanned paper of a consent', () => {
  it('is handed back byte for byte to the holder and to the one who signed, and to nobody else', async () => {
    const { lars, paperId } = await attached()
    const input = { caseId: lars.caseId, paperId }
    for (const actor of [lars.teacher, lars.trond])
      expect(await lars.act(openPaper, actor, input)).toMatchObject({
        is: 'done',
        reply: { mediaType: 'application/pdf', content },
      })
    for (const actor of [lars.hege, lars.adviser, lars.colleague, { ...lars.leader, role: 'administrator' as const }])
      expect((await lars.act(openPaper, actor, input)).is).toBe('hidden')
  })

  it('covers everything that was said on it, and stands in the history', async () => {
    const { lars, paperId } = await attached()
    const papersFor = async (actor: SharedCase['teacher'] | SharedCase['hege']) => {
      const outcome = await lars.act(openHistory, actor, { caseId: lars.caseId })
      if (outcome.is !== 'done') throw new Error(outcome.is)
      return outcome.reply.services.flatMap(one => one.answers).map(one => [one.paper?.id, one.mayAttach])
    }
    const both = [
      [paperId, false],
      [paperId, false],
    ]
    expect(await papersFor(lars.teacher)).toEqual(both)
    expect(await papersFor(lars.trond)).toEqual(both)
    expect(await papersFor(lars.hege)).toEqual([])
  })

  it('is unreadable where it lies', async () => {
    const { lars, paperId } = await attached()
    const rows = await inTest(lars.database, lars.municipality, tx =>
      tx.selectFrom('consent_paper_part').selectAll().where('paper_id', '=', paperId).execute(),
    )
    expect(rows.length).toBeGreaterThan(1)
    const kept = JSON.stringify(rows)
    for (const plain of [SIGNED, Buffer.from(SIGNED).toString('base64').slice(0, 20), content.slice(0, 20)])
      expect(kept).not.toContain(plain)
  })

  it('keeps nothing of where and how a photo of it was taken', async () => {
    const { lars, answerIds } = await onPaper()
    const photo = await aPhoto()
    expect(photo.toString('latin1')).toContain('GPSMARK')
    const { id: paperId } = await (async () => {
      const outcome = await lars.act(attachPaper, lars.teacher, {
        ...{ caseId: lars.caseId, answerId: answerIds[0], content: photo.toString('base64') },
      })
      if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
      return outcome.reply
    })()
    const opened = await lars.act(openPaper, lars.trond, { caseId: lars.caseId, paperId })
    if (opened.is !== 'done') throw new Error(opened.is)
    expect(opened.reply.mediaType).toBe('image/jpeg')
    const kept = Buffer.from(opened.reply.content, 'base64').toString('latin1')
    expect(MARKS.filter(mark => kept.includes(mark))).toEqual([])
  })

  it('is one, also when two windows attach it at once', async () => {
    const { lars, answerIds } = await onPaper()
    const came = await Promise.all([...answerIds, ...answerIds].map(id => attach(lars, id)))
    expect(came.map(one => one.is).toSorted()).toEqual(['done', 'refused', 'refused', 'refused'])
  })

  it('is attached by the holder alone, once, to what came on paper, and only if it is a paper', async () => {
    const { lars, answerIds } = await onPaper()
    for (const actor of [lars.leader, lars.adviser, lars.colleague])
      expect((await attach(lars, answerIds[0], actor)).is).toBe('hidden')
    for (const text of ['<html><script>alert(1)</script></html>', 'MZ a program', '<svg onload="x">'])
      expect(await attach(lars, answerIds[0], lars.teacher, Buffer.from(text).toString('base64'))).toMatchObject({
        refusal: { code: 'consent.paper_kind' },
      })
    expect((await attach(lars, answerIds[0], lars.teacher, 'A'.repeat(6_000_000))).is).toBe('invalid')
    expect((await attach(lars, answerIds[0])).is).toBe('done')
    expect(await attach(lars, answerIds[1])).toMatchObject({ refusal: { code: 'consent.paper_has_one' } })
    const oral = await onPaper({ method: 'oral' })
    expect(await attach(oral.lars, oral.answerIds[0])).toMatchObject({
      refusal: { code: 'consent.paper_not_on_paper' },
    })
    const other = await onPaper()
    expect(await attach(lars, other.answerIds[0])).toMatchObject({ refusal: { code: 'consent.paper_not_on_paper' } })
  })
})
