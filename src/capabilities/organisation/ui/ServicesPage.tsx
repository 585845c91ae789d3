import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Button, Card, Link, Page, PageHead, Table } from '../../../web/kit/index.ts'
import { PlusIcon } from '../../../web/kit/icons.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { useServices } from './hooks.ts'
import type { ServiceOf } from './hooks.ts'
import { ServiceDialog } from './ServiceDialog.tsx'
import { serviceTexts } from './service-texts.ts'
import './people.css'

/** The municipality's services, for the administrator. */
export const ServicesPage = () => {
  const t = useTexts(serviceTexts)
  const services = useServices()
  const [open, setOpen] = useState<ServiceOf | 'new'>()
  return (
    <Page>
      <Link to={paths.settings()}>{t('back')}</Link>
      <PageHead title={t('title')} intro={t('intro')}>
        <Button icon={PlusIcon} onClick={() => setOpen('new')}>
          {t('add')}
        </Button>
      </PageHead>
      <Shown of={services}>
        {all => (
          <Card>
            <All services={all} onChange={setOpen} />
          </Card>
        )}
      </Shown>
      {open ? (
        <ServiceDialog
          service={open === 'new' ? undefined : open}
          services={services.data ?? []}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </Page>
  )
}

const All = ({ services, onChange }: { services: readonly ServiceOf[]; onChange: (one: ServiceOf) => void }) => {
  const t = useTexts(serviceTexts)
  const { date } = useDates()
  const above = (id: string | null) => services.find(one => one.id === id)?.name ?? t('top')
  return (
    <Table
      caption={t('title')}
      rows={services}
      rowKey={one => one.id}
      columns={[
        {
          head: t('name'),
          cell: one => (
            <>
              {one.name}
              {one.activeTo ? (
                <div className="s-people-title s-soft s-small">{t('ended', { day: date(one.activeTo, 'long') })}</div>
              ) : null}
            </>
          ),
        },
        { head: t('kind'), cell: one => t(`kind_${one.kind}`) },
        { head: t('owner'), cell: one => t(`owner_${one.ownerType}`) },
        { head: t('unitAbove'), cell: one => above(one.parentId) },
        {
          head: t('people'),
          cell: one => (
            <Link to={paths.people(one.id)} label={`${t('people')}: ${one.name}`}>
              {t('people')}
            </Link>
          ),
        },
        {
          head: t('act'),
          cell: one => (
            <Button kind="secondary" label={t('change', { name: one.name })} onClick={() => onChange(one)}>
              {t('act')}
            </Button>
          ),
        },
      ]}
    />
  )
}
