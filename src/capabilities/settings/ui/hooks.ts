import { useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { useParam } from '../../../web/paths/go.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { AGE_BANDS, SIGN_GROUPS } from '../model.ts'
import type { Label } from '../model.ts'
import * as api from '../api.ts'
import { settingsTexts } from './texts.ts'

export type SettingsOf = ReplyOf<typeof api.openSettings>

/** The settings that rule today, or those of a version. */
export const useSettings = (version?: number, when = true) =>
  useRead(api.openSettings, { ...(version !== undefined && { version }) }, { when })
/** The versions with what each changed. */
export const useHistory = () => useRead(api.settingsHistory, {})
/** Saves a new version. */
export const useChangeSettings = (then: { done: string; onDone?: () => void }) => useWrite(api.changeSettings, then)

/** A label in the language of the person. */
export const useLabel = () => {
  const language = useLanguage()
  return (label: Label): string => labelIn(label, language)
}

/** The id of the step in the address, where a hyphen stands for its dot. */
export const useStepId = (): string => useParam('stepId').replace('-', '.')

/** An age band or a group of signs in words. */
export const useSignWords = () => {
  const t = useTexts(settingsTexts)
  return (id: string): string => {
    const band = AGE_BANDS.find(one => one === id)
    if (band) return t('band', { from: band.split('-')[0] ?? '', to: band.split('-')[1] ?? '' })
    const group = SIGN_GROUPS.find(one => one === id)
    return group ? t(`group_${group}`) : id
  }
}
