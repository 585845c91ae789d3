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

/** Registers an absence, or changes when it ends and who stands in. */
export const AbsenceDialog = ({ person, serviceId, absence, onClose }: AbsenceDialogProps) => {
  const t = useTexts(peopleTexts)
  const today = localDay(useNow())
  const [from, setFrom] = useState(absence ? localDay(absence.from) : today)
  const [to, setTo] = useState(absence?.to ? lastDayBefore(absence.to) : '')
  const [deputyId, setDeputy] = useState(absence?.deputy?.id ?? null)
  const then = { done: t('absenceSaved'), onDone: onClose }
  const [register, change] = [useRegisterAbsence(then), useChangeAbsence(then)]
  const write = absence ? change : register
  const asked = { employeeId: person.id, to: to === '' ? null : to, deputyId }
  const send = () =>
    absence
      ? change.send({ ...asked, absenceId: absence.id, version: absence.version })
      : register.send({ ...asked, from })
  const yesterday = localDay(new Date(Date.parse(`${today}T12:00:00Z`) - 86_400_000))
  const back = () =>
    absence && change.send({ ...asked, absenceId: absence.id, version: absence.version, to: yesterday })
  return (
    <Dialog open title={absence ? t('changeAbsence') : t('registerAbsence')} onClose={onClose}>
      <Stack>
        <FieldPair>
          {absence ? null : (
            <DateField
              label={t('firstDay')}
              value={from}
              from={today}
              onChange={setFrom}
              error={write.fieldError('from')}
            />
          )}
          <DateField
            label={t('lastDay')}
            hint={t('lastDayHint')}
            optional
            value={to}
            from={from}
            onChange={setTo}
            error={write.fieldError('to')}
          />
        </FieldPair>
        <DeputySelect
          label={t('deputy')}
          hint={t('deputyHint')}
          nobody={t('nobody')}
          serviceId={serviceId}
          but={person.id}
          value={deputyId}
          onChange={setDeputy}
        />
        <Problem of={write} />
        <Buttons>
          <Button busy={write.busy} onClick={send}>
            {t('save')}
          </Button>
          {absence ? (
            <Button kind="secondary" busy={write.busy} onClick={back}>
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
