import { useState } from 'react'
import { Shown } from '../../../web/call/index.ts'
import { Card, Empty, FieldPair, More, PageHead, Select, Stack, Timeline } from '../../../web/kit/index.ts'
import { May } from '../../../web/may/index.ts'
import { useFilter, useParam } from '../../../web/paths/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { LOG_GROUPS } from '../../case/model.ts'
import { EntryWords } from './Entry.tsx'
import { useLogPage } from './hooks.ts'
import type { LogEntry, Narrowed } from './hooks.ts'
import { useSentence } from './log-words.ts'
import { logTexts } from './texts.ts'
import { WriteNote } from './WriteNote.tsx'

/** *Logg*: what has happened, in sentences a parent understands; filtered by kind and service, corrections visible. */
export const LogTab = () => {
  const t = useTexts(logTexts)
  const caseId = useParam('caseId')
  const [group, setGroup] = useFilter('vis', LOG_GROUPS)
  const [serviceId, setServiceId] = useState<string>()
  const everything = useLogPage(caseId, { group: undefined, serviceId: undefined }, undefined)
  const services = everything.data?.services ?? []
  return (
    <>
      <PageHead as="h2" title={t('title')} intro={t('intro')} />
      <Stack gap="large">
        <May do="log.write" in={caseId}>
          <WriteNote caseId={caseId} />
        </May>
        <Card title={t('entries')}>
          <FieldPair>
            <Select
              label={t('group')}
              options={[
                { value: 'all', label: t('all') },
                ...LOG_GROUPS.map(value => ({ value, label: t('groupName', { group: value }) })),
              ]}
              value={group ?? 'all'}
              onChange={value => setGroup(LOG_GROUPS.find(one => one === value))}
            />
            <Select
              label={t('service')}
              options={[
                { value: 'all', label: t('allServices') },
                ...services.map(one => ({ value: one.id, label: one.name })),
              ]}
              value={serviceId ?? 'all'}
              onChange={value => setServiceId(value === 'all' ? undefined : value)}
            />
          </FieldPair>
          <LogFrom
            key={`${group ?? ''} ${serviceId ?? ''}`}
            caseId={caseId}
            narrowed={{ group, serviceId }}
            before={undefined}
          />
        </Card>
      </Stack>
    </>
  )
}

interface LogFromProps {
  caseId: string
  narrowed: Narrowed
  before: string | undefined
}

/** A page of entries, and the pages before it when asked for. */
const LogFrom = ({ caseId, narrowed, before }: LogFromProps) => {
  const t = useTexts(logTexts)
  const page = useLogPage(caseId, narrowed, before)
  const isNarrowed = narrowed.group !== undefined || narrowed.serviceId !== undefined
  return (
    <Shown of={page}>
      {({ entries, next }) => (
        <Stack gap="large">
          {entries.length === 0 ? <Empty title={t(isNarrowed ? 'emptyNarrowed' : 'empty')} /> : null}
          <Entries caseId={caseId} entries={entries} />
          {next === null ? null : (
            <More text={t('older')}>{() => <LogFrom caseId={caseId} narrowed={narrowed} before={next} />}</More>
          )}
        </Stack>
      )}
    </Shown>
  )
}

const Entries = ({ caseId, entries }: { caseId: string; entries: readonly LogEntry[] }) => {
  const t = useTexts(logTexts)
  const { date, time } = useDates()
  const sentence = useSentence()
  const by = (entry: LogEntry) => {
    if (!entry.by) return t('byRule')
    const { name, service } = entry.by
    return service === null ? name : t('by', { name: name ?? '', service })
  }
  return entries.length === 0 ? null : (
    <Timeline
      label={t('entries')}
      entries={entries.map(entry => ({
        key: entry.id,
        when: `${date(entry.at)} ${time(entry.at)}`,
        title: sentence(entry.kind, entry.facts),
        by: by(entry),
        children: <EntryWords caseId={caseId} entry={entry} />,
      }))}
    />
  )
}
