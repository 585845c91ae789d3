import { useState } from 'react'
import { Button, Row, Stack, TextField } from '../../../web/kit/index.ts'
import { PlusIcon, XMarkIcon } from '../../../web/kit/icons.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { callTexts } from './call-texts.ts'
import './meeting.css'
import type { CallPart } from './CallDialog.tsx'

/** The agenda: what is proposed, less what is not needed, and what else is wanted. */
export const AgendaFields = ({ value, onChange }: CallPart) => {
  const t = useTexts(callTexts)
  const [point, setPoint] = useState('')
  const without = (at: number) => onChange({ agenda: value.agenda.filter((_, index) => index !== at) })
  const add = () => {
    if (!point.trim()) return
    // Before the last one, which is what was agreed.
    const own = { words: point.trim(), because: 'own' as const, sourceId: null }
    onChange({ agenda: [...value.agenda.slice(0, -1), own, ...value.agenda.slice(-1)] })
    setPoint('')
  }
  return (
    <Stack>
      <div>
        <h3>{t('agenda')}</h3>
        <p className="s-soft">{t('agendaHint')}</p>
      </div>
      <ol className="s-agenda">
        {value.agenda.map((one, at) => (
          <li key={`${one.words} ${one.sourceId}`}>
            <Row apart>
              <span>{one.words}</span>
              <Button kind="plain" icon={XMarkIcon} label={`${t('remove')}: ${one.words}`} onClick={() => without(at)}>
                {t('remove')}
              </Button>
            </Row>
          </li>
        ))}
      </ol>
      <TextField label={t('point')} optional value={point} maxLength={300} onChange={setPoint} />
      <div>
        <Button kind="secondary" icon={PlusIcon} onClick={add}>
          {t('add')}
        </Button>
      </div>
    </Stack>
  )
}
