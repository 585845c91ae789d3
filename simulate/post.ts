import type { Mail, SendMail } from '../src/platform/mail/mail.ts'
import { Undeliverable } from '../src/platform/mail/undeliverable.ts'
import type { World } from './world.ts'

interface Town {
  /** Whose an address is. */
  readonly addresses: ReadonlyMap<string, string>
  readonly worlds: readonly World[]
  readonly now: () => Date
}

/** The mail server of the families: it knows what it took and what it refused, and the book is told. */
export function openPost(send: SendMail) {
  const refused = new Set<string>()
  let town: Town | undefined
  const told = (to: string, how: 'deliveredAt' | 'failedAt') => {
    for (const world of town?.worlds ?? [])
      for (const ask of world.kind === 'case' ? world.asks : [])
        if (ask.to === to && !ask.ended && !ask.deliveredAt && !ask.failedAt) ask[how] = town?.now() ?? ask.sentAt
  }
  const sendMail = async (mail: Mail) => {
    const whose = town?.addresses.get(mail.to)
    // An entry for a calendar is nothing that anybody is told by.
    const tells = whose !== undefined && mail.ics === undefined
    if (tells && refused.has(whose)) {
      told(whose, 'failedAt')
      throw new Undeliverable('nobody lives here')
    }
    await send(mail)
    if (tells) told(whose, 'deliveredAt')
  }
  return {
    sendMail,
    refused,
    begins: (at: Town) => {
      town = at
    },
  }
}
