import { ButtonLink, Card, Message, OnOff, Stack } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/paths.ts'
import { useNow, useSession } from '../../../../web/session/index.ts'
import { localDay, useDates, useTexts } from '../../../../web/texts/index.ts'
import { placeOf } from '../../edits-model.ts'
import { isConfirmed } from '../../model.ts'
import type { Phone } from '../../model.ts'
import { useWriting } from '../Draft.tsx'
import { LabelFields, PlainField } from '../fields.tsx'
import { useLabel } from '../hooks.ts'
import { settingsTexts } from '../texts.ts'
import { Preview } from './Preview.tsx'

/** The numbers to ring. The one that is different from place to place must be confirmed by somebody who rang it. */
export const PhonesPart = () => {
  const t = useTexts(settingsTexts)
  const label = useLabel()
  const { phones } = useWriting().now
  return (
    <Stack>
      {(['childWelfareEmergency', 'police', 'alarm'] as const).map(which => (
        <Card key={which} title={t(which)}>
          <PlainField at={['phones', which, 'number']} label={t('number')} value={phones[which].number} />
          <LabelFields at={['phones', which, 'name']} label={t('name')} value={phones[which].name} />
          <LabelFields at={['phones', which, 'when']} label={t('when')} value={phones[which].when} long />
          {which === 'childWelfareEmergency' ? <Confirm phone={phones[which]} /> : null}
          <Preview>
            <p>
              <strong>{phones[which].number}</strong> {label(phones[which].name)}
            </p>
            <p>{label(phones[which].when)}</p>
          </Preview>
        </Card>
      ))}
    </Stack>
  )
}

const PLACE = placeOf('phones', 'childWelfareEmergency', 'confirmed')

const Confirm = ({ phone }: { phone: Phone }) => {
  const t = useTexts(settingsTexts)
  const { date } = useDates()
  const { write } = useWriting()
  const today = localDay(useNow())
  const { number, confirmed } = phone
  const isRight = isConfirmed(phone)
  return (
    <OnOff
      label={t('rang', { number })}
      hint={isRight && confirmed ? t('confirmedOn', { day: date(confirmed.on, 'long') }) : t('rangHint')}
      checked={isRight}
      onChange={on => write(PLACE, on ? { number, on: today } : null)}
    />
  )
}

/** Warns those who look after the system until somebody here has rung the number and found it right. */
export const PhoneWarning = () => {
  const t = useTexts(settingsTexts)
  const { role } = useSession()
  const { latest, mayChange } = useWriting()
  const phone = latest.settings.phones.childWelfareEmergency
  const isTold = mayChange || role === 'administrator'
  if (!isTold || isConfirmed(phone)) return null
  return (
    <Message tone="problem">
      <p>{t('notConfirmed', { number: phone.number })}</p>
      <p>{mayChange ? t('confirmIt') : t('askCoordinator')}</p>
      <ButtonLink to={paths.settings('telefoner')}>{t('part_telefoner')}</ButtonLink>
    </Message>
  )
}
