import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { Dialog, RadioCards, Stack } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { WAYS } from '../model.ts'
import { useGive } from './hooks.ts'
import type { Person, Waiting } from './hooks.ts'
import { paperTexts } from './texts.ts'

interface GiveDialogProps {
  caseId: string
  to: Pick<Person, 'personId' | 'name' | 'language'>
  /** As it was asked when it was printed, or stood here. */
  what: { readonly kind: Waiting['kind']; readonly thingId: string | null; readonly since: string | null }
  onClose: () => void
}

/** Notes that something has reached the person, and how. */
export const GiveDialog = ({ caseId, to, what, onClose }: GiveDialogProps) => {
  const t = useTexts(paperTexts)
  const give = useGive(onClose, t('saved'))
  const [how, setHow] = useState<(typeof WAYS)[number]>('handed')
  const { personId, name, language } = to
  const { kind, thingId } = what
  const [since] = useState(what.since)
  return (
    <Dialog open title={t('how', { name })} onClose={onClose}>
      <Stack>
        <RadioCards
          label={t('how', { name })}
          options={WAYS.map(value => ({ value, title: t(value) }))}
          value={how}
          onChange={setHow}
        />
        <Send
          of={give}
          onSend={() =>
            give.send({ caseId, personId, kind, since, language, how, ...(thingId !== null && { thingId }) })
          }
          onCancel={onClose}
        >
          {t('mark')}
        </Send>
      </Stack>
    </Dialog>
  )
}
