import { conflict } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { listing, operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { mayChangeSettings, mayReadSettings } from './access.ts'
import * as api from './api.ts'
import { languageOperations } from './language-operations.ts'
import { namesOf } from './ports.ts'
import { changesBetween, judgeVersion } from './rules.ts'
import { findVersion, insertVersion, versionsOf } from './store.ts'
import type { SettingsVersion } from './store.ts'

interface InMunicipality {
  readonly municipality: number
}

/** The version that is asked for, and the newest one. */
async function find(
  tx: Tx,
  { version }: { version?: number | undefined },
  { municipality }: InMunicipality,
  now: Date,
) {
  const [found, [latest]] = await Promise.all([
    findVersion(tx, municipality, { version, day: dayOf(now) }),
    versionsOf(tx, municipality, 1),
  ])
  return found && latest && { found, latest }
}

const whoChanged = async (tx: Tx, municipality: number, versions: readonly SettingsVersion[]) =>
  namesOf(tx, municipality, [...new Set(versions.flatMap(one => (one.changedBy === null ? [] : [one.changedBy])))])

/** Opens the settings that rule today, or a version of them. */
export const openSettings = operation(api.openSettings, {
  subject: find,
  allow: mayReadSettings,
  handle: async ({ tx, actor, subject: { found, latest } }) => {
    const names = await whoChanged(tx, actor.municipality, [found])
    return { ...found, changedBy: names.get(found.changedBy ?? '') ?? null, latest }
  },
})

/** Lists the versions with what each changed. */
export const settingsHistory = listing(api.settingsHistory, {
  allow: mayReadSettings,
  handle: async ({ tx, actor }) => {
    const versions = await versionsOf(tx, actor.municipality)
    const names = await whoChanged(tx, actor.municipality, versions)
    return versions.map((one, at) => {
      const before = versions[at + 1]
      const changes = before ? changesBetween(before.settings, one.settings) : []
      return { ...one, changedBy: names.get(one.changedBy ?? '') ?? null, changes }
    })
  },
})

/** The newest version, on which a change must be based. */
const findLatest = async (tx: Tx, _input: unknown, { municipality }: InMunicipality) =>
  (await versionsOf(tx, municipality, 1))[0]

/** Saves a new version. */
export const changeSettings = operation(api.changeSettings, {
  subject: findLatest,
  allow: mayChangeSettings,
  handle: async ({ tx, actor, input, subject: latest, now }) => {
    if (input.basedOn !== latest.version) return conflict(latest)
    const { validFrom, note, settings } = input
    const wrong = judgeVersion(latest, { settings, validFrom }, dayOf(now))
    if (wrong) return wrong
    const next = { version: latest.version + 1, validFrom, note, settings, changedBy: actor.id, changedAt: now }
    return (await insertVersion(tx, actor.municipality, next)) ? next : conflict(latest)
  },
})

export const settingsOperations: readonly AnyOperation[] = [
  openSettings,
  settingsHistory,
  changeSettings,
  ...languageOperations,
]
