import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { DateField, Dialog, FieldPair, Select, Stack, TextField, TwoVersions } from '../../../web/kit/index.ts'
import { useNow } from '../../../web/session/index.ts'
import { localDay, useTexts } from '../../../web/texts/index.ts'
import { OWNER_TYPES, SERVICE_KINDS } from '../model.ts'
import { useAddService, useChangeService } from './hooks.ts'
import type { ServiceOf } from './hooks.ts'
import { serviceTexts } from './service-texts.ts'

interface ServiceDialogProps {
  /** The one that is changed; a new one when left out. */
  service: ServiceOf | undefined
  services: readonly ServiceOf[]
  onClose: () => void
}
type Written = Omit<ServiceOf, 'id' | 'version' | 'phone'> & { phone: string }

/** Adds or changes a service. */
export const ServiceDialog = ({ service, services, onClose }: ServiceDialogProps) => {
  const t = useTexts(serviceTexts)
  const activeFrom = localDay(useNow())
  const [written, setWritten] = useState<Written>(() => ({
    ...{ name: '', kind: 'other', ownerType: 'municipality', parentId: null, activeFrom, activeTo: null },
    ...service,
    phone: service?.phone ?? '',
  }))
  const [version, setVersion] = useState(service?.version ?? 0)
  const then = { done: t('saved', { name: written.name }), onDone: onClose }
  const [add, change] = [useAddService(then), useChangeService(then)]
  const write = service ? change : add
  const { theirs } = change
  const send = () => (service ? change.send({ ...written, serviceId: service.id, version }) : add.send(written))
  return (
    <Dialog open wide title={service ? t('change', { name: service.name }) : t('add')} onClose={onClose}>
      {theirs ? (
        <TwoVersions
          mine={<p>{written.name}</p>}
          theirs={<p>{theirs.name}</p>}
          onKeepMine={() => (setVersion(theirs.version), change.clear())}
          onTakeTheirs={onClose}
        />
      ) : (
        <Stack>
          <ServiceFields
            value={written}
            onChange={setWritten}
            others={services.filter(one => one.id !== service?.id)}
          />
          <Send of={write} onSend={send} onCancel={onClose}>
            {t('save')}
          </Send>
        </Stack>
      )}
    </Dialog>
  )
}

interface ServiceFieldsProps {
  value: Written
  onChange: (value: Written) => void
  others: readonly ServiceOf[]
}

const ServiceFields = ({ value, onChange, others }: ServiceFieldsProps) => {
  const t = useTexts(serviceTexts)
  const set = (change: Partial<Written>) => onChange({ ...value, ...change })
  return (
    <>
      <TextField label={t('name')} value={value.name} onChange={name => set({ name })} />
      <FieldPair>
        <Select
          label={t('kind')}
          options={SERVICE_KINDS.map(kind => ({ value: kind, label: t(`kind_${kind}`) }))}
          value={value.kind}
          onChange={kind => set({ kind })}
        />
        <Select
          label={t('owner')}
          options={OWNER_TYPES.map(owner => ({ value: owner, label: t(`owner_${owner}`) }))}
          value={value.ownerType}
          onChange={ownerType => set({ ownerType })}
        />
      </FieldPair>
      <Select
        label={t('unitAbove')}
        unchosen={t('choose')}
        options={others.map(one => ({ value: one.id, label: one.name }))}
        value={value.parentId ?? ''}
        onChange={parentId => set({ parentId })}
      />
      <FieldPair>
        <TextField label={t('phone')} type="tel" optional value={value.phone} onChange={phone => set({ phone })} />
        <DateField
          label={t('lastDay')}
          hint={t('lastDayHint')}
          optional
          value={value.activeTo ?? ''}
          onChange={day => set({ activeTo: day === '' ? null : day })}
        />
      </FieldPair>
    </>
  )
}
