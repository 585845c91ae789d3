import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { Button, Buttons, DateField, Dialog, FieldPair, Stack } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { localDay, useTexts } from '../../../../web/texts/index.ts'
import { useChangeAbsence, useRegisterAbsence } from '../hooks.ts'
import type { PersonOf } from '../hooks.ts'
import type { PartOf } from '../PersonPage.tsx'
import { lastDayBefore } from '../presence.ts'
import { peopleTexts } from '../texts.ts'
import { DeputySelect } from './DeputySelect.tsx'

interface AbsenceDialogProps extends PartOf {
  /** The one that is changed; a new one when left out. */
  absence: PersonOf['absences'][number] | undefined
  onClose: () => void
}

/** What is filled in, and the acts that it becomes. */
const useAbsenceForm = ({ person, absence, onClose }: AbsenceDialogProps) => {
  const t = useTexts(peopleTexts)
  const today = localDay(useNow())
  const [from, setFrom] = useState(absence ? localDay(absence.from) : today)
  const [to, setTo] = useState(absence?.to ? lastDayBefore(absence.to) : '')
  const [deputyId, setDeputy] = useState(absence?.deputy?.id ?? null)
  const then = { done: t('absenceSaved'), onDone: onClose }
  const [register, change] = [useRegisterAbsence(then), useChangeAbsence(then)]
  const employeeId = person.id
  const until = (last: string | null) =>
    absence
      ? change.send({ employeeId, absenceId: absence.id, version: absence.version, to: last, deputyId })
      : register.send({ employeeId, from, to: last, deputyId })
  return {
    ...{ today, from, setFrom, to, setTo, deputyId, setDeputy },
    write: absence ? change : register,
    save: () => until(to === '' ? null : to),
    // At work today: yesterday was the last day away.
    back: () => until(localDay(new Date(Date.parse(`${today}T12:00:00Z`) - DAY))),
  }
}
const DAY = 86_400_000

/** Registers an absence, or changes when it ends and who stands in. */
export const AbsenceDialog = (props: AbsenceDialogProps) => {
  const t = useTexts(peopleTexts)
  const { person, absence, onClose } = props
  const form = useAbsenceForm(props)
  const { write, from, to } = form
  return (
    <Dialog open title={absence ? t('changeAbsence') : t('registerAbsence')} onClose={onClose}>
      <Stack>
        <FieldPair>
          {absence ? null : <DateField label={t('firstDay')} value={from} from={form.today} onChange={form.setFrom} />}
          <DateField
            label={t('lastDay')}
            hint={t('lastDayHint')}
            optional
            value={to}
            from={from}
            onChange={form.setTo}
          />
        </FieldPair>
        <DeputySelect
          label={t('deputy')}
          hint={t('deputyHint')}
          nobody={t('nobody')}
          serviceId={props.serviceId}
          but={person.id}
          value={form.deputyId}
          onChange={form.setDeputy}
        />
        <Problem of={write} />
        <Buttons>
          <Button busy={write.busy} onClick={form.save}>
            {t('save')}
          </Button>
          {absence ? (
            <Button kind="secondary" busy={write.busy} onClick={form.back}>
              {t('backAtWork')}
            </Button>
          ) : null}
          <Button kind="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
        </Buttons>
      </Stack>
    </Dialog>
  )
}
