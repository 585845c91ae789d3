import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Dialog, Select, Stack } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import type { ConcernSight } from './hooks.ts'
import { useColleagues, useConcernSights, useServices } from './hooks.ts'
import { oversightTexts } from './texts.ts'

/** Who sees a concern, and whether somebody else would: read when somebody asks. */
export const ConcernSights = ({ concernId }: { concernId: string }) => {
  const t = useTexts(oversightTexts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="plain" onClick={() => setOpen(true)}>
        {t('concern')}
      </Button>
      {open ? (
        <Dialog open onClose={() => setOpen(false)} title={t('concern')}>
          <p className="s-soft">{t('concernIntro')}</p>
          <Asked concernId={concernId} />
        </Dialog>
      ) : null}
    </>
  )
}

const Asked = ({ concernId }: { concernId: string }) => {
  const t = useTexts(oversightTexts)
  const { service } = useSession()
  const [place, setPlace] = useState(service?.id ?? '')
  const [employeeId, setEmployee] = useState('')
  const services = useServices()
  const colleagues = useColleagues(place)
  const everybody = useConcernSights({ concernId })
  return (
    <Stack>
      <Shown of={everybody}>{all => <Sentences all={all} />}</Shown>
      <Select
        label={t('service')}
        unchosen={t('choose')}
        options={(services.data ?? []).map(one => ({ value: one.id, label: one.name }))}
        value={place}
        onChange={chosen => {
          setPlace(chosen)
          setEmployee('')
        }}
      />
      <Select
        label={t('person')}
        unchosen={t('choose')}
        options={(colleagues.data ?? []).map(one => ({ value: one.id, label: one.name }))}
        value={employeeId}
        onChange={setEmployee}
      />
      {employeeId === '' ? null : <One concernId={concernId} employeeId={employeeId} />}
    </Stack>
  )
}

const One = ({ concernId, employeeId }: { concernId: string; employeeId: string }) => (
  <div aria-live="polite">
    <Shown of={useConcernSights({ concernId, employeeId })}>{all => <Sentences all={all} />}</Shown>
  </div>
)

const Sentences = ({ all }: { all: readonly ConcernSight[] }) => {
  const t = useTexts(oversightTexts)
  if (all.length === 0) return <p>{t('none')}</p>
  return (
    <ul>
      {all.map(({ id, name, service, sees, ground }) => {
        const who = service ? `${name ?? ''}, ${service.name}` : (name ?? '')
        return (
          <li key={`${id} ${service?.id ?? ''}`}>
            {sees ? t('seesConcern', { who, ground: ground ?? 'other' }) : t('notConcern', { who })}
          </li>
        )
      })}
    </ul>
  )
}
