import type { Adapter, AdapterPayload } from 'oidc-provider'

/** Beyond this many things the oldest go: a demo's log-ins are short. */
const MOST = 5_000

interface Kept {
  readonly payload: AdapterPayload
  /** Epoch milliseconds of real time; undefined for what has no end. */
  readonly until: number | undefined
}

/** Where the demo's issuer keeps its log-ins under way: in this process, gone with it. */
export function memory(real: () => Date): (kind: string) => Adapter {
  const things = new Map<string, Kept>()
  const find = (key: string) => {
    const kept = things.get(key)
    if (kept?.until === undefined || kept.until > real().getTime()) return kept?.payload
    things.delete(key)
    return undefined
  }
  const first = (is: (payload: AdapterPayload) => boolean) =>
    [...things.values()].find(({ payload }) => is(payload))?.payload
  return kind => ({
    upsert: async (id, payload, expiresIn) => {
      const until = expiresIn ? real().getTime() + expiresIn * 1000 : undefined
      things.set(`${kind}:${id}`, { payload, until })
      for (const key of things.keys()) if (things.size > MOST) things.delete(key)
    },
    find: async id => find(`${kind}:${id}`),
    findByUid: async uid => first(payload => payload.kind === kind && payload.uid === uid),
    findByUserCode: async () => undefined,
    consume: async id => {
      const payload = find(`${kind}:${id}`)
      if (payload) payload.consumed = Math.floor(real().getTime() / 1000)
    },
    destroy: async id => void things.delete(`${kind}:${id}`),
    revokeByGrantId: async grantId => {
      for (const [key, { payload }] of things) if (payload.grantId === grantId) things.delete(key)
    },
  })
}
