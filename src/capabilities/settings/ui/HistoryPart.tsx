import { Shown } from '../../../web/call/index.ts'
import { Card, Stack } from '../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { ChangesTable } from './ChangesTable.tsx'
import { useWriting } from './Draft.tsx'
import { useHistory } from './hooks.ts'
import { Restore } from './parts/Restore.tsx'
import { settingsTexts } from './texts.ts'

/** Every version: from when, by whom, why, and what it changed. */
export const HistoryPart = () => {
  const t = useTexts(settingsTexts)
  const { date } = useDates()
  const { now } = useWriting()
  return (
    <Shown of={useHistory()}>
      {versions => (
        <Stack>
          {versions.map(({ version, validFrom, changedAt, changedBy, note, changes }) => (
            <Card
              key={version}
              title={t('version', { version, day: date(validFrom, 'long') })}
              beside={t('changesIn', { count: changes.length })}
            >
              <p>{note}</p>
              <p className="s-soft s-small">
                {changedBy ? t('by', { name: changedBy, day: date(changedAt, 'long') }) : t('byNobody')}
              </p>
              {changes.length > 0 ? <ChangesTable changes={changes} settings={now} caption={note} /> : null}
              <Restore version={version} />
            </Card>
          ))}
        </Stack>
      )}
    </Shown>
  )
}
