import { createContext, useContext, useMemo } from 'react'
import type { ReactNode } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { Reading } from '../../../web/kit/index.ts'
import type { Saved } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { withEdits } from '../edits-model.ts'
import type { EditValue, Edits, Wrong } from '../edits-model.ts'
import type { Settings } from '../model.ts'
import { changesBetween, problemsIn, problemsOfChange } from '../rules.ts'
import type { Change, Problem } from '../rules.ts'
import { ChangesTable } from './ChangesTable.tsx'
import { useSettings } from './hooks.ts'
import type { SettingsOf } from './hooks.ts'
import { settingsTexts } from './texts.ts'

/** The newest settings with what the coordinator has written in them and not saved. */
export interface Writing {
  readonly latest: SettingsOf
  /** With all that is written, where it fits; else as they are. */
  readonly now: Settings
  readonly edits: Edits
  readonly changes: readonly Change[]
  /** The places where what is written does not fit. */
  readonly wrong: readonly Wrong[]
  /** What does not go together. */
  readonly problems: readonly Problem[]
  readonly mayChange: boolean
  readonly saved: Saved
  readonly write: (place: string, value: EditValue) => void
  /** Puts other edits in place of all that is written: an earlier version that is to rule again. */
  readonly replace: (edits: Edits) => void
  readonly discard: () => Promise<void>
}
const WritingContext = createContext<Writing | undefined>(undefined)

/** What is being written. */
export const useWriting = (): Writing => {
  const writing = useContext(WritingContext)
  if (!writing) throw new Error('outside the settings')
  return writing
}

/** Brings the newest settings and what is written in them to everything inside. */
export const WithDraft = ({ children }: { children: ReactNode }) => {
  const today = useSettings()
  const newest = today.data?.latest.version
  const planned = useSettings(newest, newest !== undefined && newest !== today.data?.version)
  const latest = newest === today.data?.version ? today : planned
  return <Shown of={latest}>{settings => <WithEdits latest={settings}>{children}</WithEdits>}</Shown>
}

const editsIn = ({ edits }: { edits: Edits }) => Object.entries(edits).map(one => JSON.stringify(one))

/** Where the same was changed in two places: what each of them changes, where they differ. */
const useChoice = ({ saved, value, other }: Draft<{ edits: Edits }>, settings: Settings): Saved => {
  const t = useTexts(settingsTexts)
  if (saved.state !== 'two' || other === undefined) return saved
  const [mine, theirs] = [value, other].map(one => withEdits(settings, one.edits).settings)
  const changes = (from: Settings = settings, to: Settings = settings) => {
    const differing = new Set(changesBetween(from, to).map(one => one.path.join('/')))
    const own = changesBetween(settings, to).filter(one => differing.has(one.path.join('/')))
    return <ChangesTable changes={own} settings={to} caption={t('whatChanges')} />
  }
  return { ...saved, mine: changes(theirs, mine), theirs: changes(mine, theirs) }
}

const WithEdits = ({ latest, children }: { latest: SettingsOf; children: ReactNode }) => {
  const { role } = useSession()
  const t = useTexts(settingsTexts)
  const draft = useDraft<{ edits: Edits }>('settings.change', { edits: {} }, editsIn)
  const { set, discard } = draft
  const { edits } = draft.value
  const saved = useChoice(draft, latest.settings)
  const writing = useMemo((): Writing => {
    const { settings: now, wrong } = withEdits(latest.settings, edits)
    return {
      ...{ latest, now, wrong, edits, saved, discard },
      changes: changesBetween(latest.settings, now),
      problems: [...problemsIn(now), ...problemsOfChange(latest.settings, now)],
      mayChange: role === 'bti_coordinator',
      write: (place, written) => set(before => ({ edits: { ...before.edits, [place]: written } })),
      replace: others => set(() => ({ edits: others })),
    }
  }, [latest, edits, saved, discard, set, role])
  const words = { yes: t('yes'), no: t('no') }
  return (
    <WritingContext value={writing}>
      <Reading words={writing.mayChange ? undefined : words}>{children}</Reading>
    </WritingContext>
  )
}
