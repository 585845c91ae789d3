import { useState } from 'react'
import { Shown } from '../../../../web/call/index.ts'
import { Button, Buttons, Dialog, Message, Stack } from '../../../../web/kit/index.ts'
import { useGo } from '../../../../web/paths/go.ts'
import { paths } from '../../../../web/paths/paths.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { editsTo } from '../../restore-model.ts'
import { changesBetween } from '../../rules.ts'
import { ChangesTable } from '../ChangesTable.tsx'
import { useWriting } from '../Draft.tsx'
import { useSettings } from '../hooks.ts'
import { settingsTexts } from '../texts.ts'

/** Takes an earlier version up again: it is laid on top of the newest, looked over, and saved as a new one. */
export const Restore = ({ version }: { version: number }) => {
  const t = useTexts(settingsTexts)
  const [open, setOpen] = useState(false)
  const { latest, mayChange } = useWriting()
  if (!mayChange || version === latest.version) return null
  return (
    <>
      <Buttons>
        <Button kind="secondary" label={t('restoreOne', { version })} onClick={() => setOpen(true)}>
          {t('restore')}
        </Button>
      </Buttons>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('restoreOne', { version })} wide>
        <RestorePreview version={version} />
      </Dialog>
    </>
  )
}

const RestorePreview = ({ version }: { version: number }) => {
  const t = useTexts(settingsTexts)
  const go = useGo()
  const { latest, replace, changes: written } = useWriting()
  const take = (edits: ReturnType<typeof editsTo>) => {
    replace(edits)
    go(paths.settings('endringer'))
  }
  return (
    <Shown of={useSettings(version)}>
      {earlier => {
        const edits = editsTo(latest.settings, earlier.settings)
        const changes = changesBetween(latest.settings, { ...latest.settings, ...edits })
        return (
          <Stack>
            <p>{t('restoreText')}</p>
            {written.length > 0 ? <Message>{t('restoreDrops', { count: written.length })}</Message> : null}
            <ChangesTable changes={changes} settings={latest.settings} caption={t('whatChanges')} />
            <Buttons>
              <Button disabled={changes.length === 0} onClick={() => take(edits)}>
                {t('restoreGo')}
              </Button>
            </Buttons>
          </Stack>
        )
      }}
    </Shown>
  )
}
