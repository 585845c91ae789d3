import { Table } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import type { Settings } from '../model.ts'
import type { Change } from '../rules.ts'
import { useSignWords } from './hooks.ts'
import { settingsNames } from './name-texts.ts'
import { settingsTexts } from './texts.ts'
import { usePlace } from './use-place.ts'

const isRole = (text: string) =>
  (
    ['practitioner', 'leader', 'coordinating_unit', 'bti_coordinator', 'administrator', 'privacy_officer'] as const
  ).find(one => one === text)

/** What stands at a place, in words. */
const useSaid = (settings: Settings) => {
  const t = useTexts(settingsTexts)
  const names = useTexts(settingsNames)
  const { date } = useDates()
  const signWords = useSignWords()
  return (value: Change['before'], path: readonly string[]): string => {
    if (value === null) return t('empty')
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'number') return `${value}`
    const role = isRole(value)
    if (role) return t(`role_${role}`)
    if (value === 'calendar' || value === 'working') return t(value)
    if (path.at(-1) === 'band' || path.at(-1) === 'group') return signWords(value)
    if (path[0] === 'inWorkingDays') return value in settings.deadlines ? t('yes') : names('inWorkingDays')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value, 'long') : value
  }
}

/** What is different: where, before and now. */
export const ChangesTable = ({
  changes,
  settings,
  caption,
}: {
  changes: readonly Change[]
  settings: Settings
  caption: string
}) => {
  const t = useTexts(settingsTexts)
  const place = usePlace(settings)
  const said = useSaid(settings)
  return (
    <Table
      caption={caption}
      rows={changes}
      rowKey={change => change.path.join('/')}
      columns={[
        { head: t('place'), cell: place },
        { head: t('before'), cell: change => said(change.before, change.path) },
        { head: t('after'), cell: change => said(change.after, change.path) },
      ]}
    />
  )
}
