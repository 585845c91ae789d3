import type { Actor } from '../../../kernel/actor.ts'
import { isWritten } from '../../../kernel/language.ts'
import type { Language } from '../../../kernel/language.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Asking } from '../../../platform/api/about-person.ts'
import { later, operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { print } from '../../../platform/print/print.ts'
import { childById, municipalityName } from '../../person/index.ts'
import { isReviewed } from '../../settings/index.ts'
import { mayFetch } from '../access.ts'
import * as api from '../api.ts'
import { Page } from '../about-model.ts'
import { privacy } from '../model.ts'
import type { PrivacyRequest } from '../model.ts'
import { packagePaper } from '../rules/package-paper.ts'
import { plain, tidy } from '../rules/plain.ts'
import { askedBy } from '../store.ts'
import { gather } from './gather.ts'
import type { Gathered } from './gather.ts'

async function findOwn(tx: Tx, { id }: { id: string }, actor: Actor) {
  const request = (await askedBy(tx, actor)).find(one => one.id === id)
  return request && { request }
}

const titleOf = (id: string) => {
  const [nb = '', nn = ''] = plain.parts[id] ?? []
  return { nb, nn }
}
const pagesOf = ({ part, pages }: Gathered) =>
  pages.map(page => {
    const tidied = tidy(page, part.id)
    return Page.parse(Array.isArray(tidied) ? { list: tidied } : tidied)
  })

/** Bytes of all files that a package takes along; the others are named in it, and are opened in their messages. */
export const MOST_TAKEN = 24 * 1024 * 1024

const MADE = { format: 'samspor-package', formatVersion: 1 } as const

export const takePackage = operation(api.takePackage, {
  subject: findOwn,
  allow: mayFetch,
  handle: async ({ subject: { request }, ...call }) => {
    const { tx, actor, now } = call
    const room = { bytes: MOST_TAKEN }
    const [found, municipality] = [
      await gather({ ...call, room }, request),
      await municipalityName(tx, actor.municipality),
    ]
    return {
      ...MADE,
      ...{ madeAt: now, municipality },
      parts: found.map(one => ({ id: one.part.id, title: titleOf(one.part.id), pages: pagesOf(one) })),
      ...{ leftOut: privacy.leftOut, complain: privacy.complain },
    }
  },
})

export const takePrint = operation(api.takePrint, {
  subject: findOwn,
  allow: mayFetch,
  handle: async ({ subject: { request }, ...call }) => {
    const document = await documentOf(call, request, call.input.language)
    return later(() => print(document))
  },
})

async function documentOf(call: Asking, request: PrivacyRequest, language: Language) {
  const { tx, actor, now } = call
  const { childId } = request
  const found = await gather(call, request)
  const [municipality, child, reviewed] = [
    await municipalityName(tx, actor.municipality),
    childId === null ? undefined : await childById(tx, actor.municipality, childId),
    isWritten(language) || (await isReviewed(tx, actor.municipality, language)),
  ]
  const parts = found.map(({ part, pages }) => ({ part, pages: pages.map(page => tidy(page, part.id)) }))
  return packagePaper(parts, { municipality, on: dayOf(now), child: child?.name ?? null, reviewed }, language)
}
