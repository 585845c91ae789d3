import { Shown, useRead } from '../../../web/call/index.ts'
import { ButtonLink, Card, Chips, Empty, Link, More, Page, PageHead, Stack, Table } from '../../../web/kit/index.ts'
import { ChatIcon, PlusIcon } from '../../../web/kit/icons.ts'
import { useFilter } from '../../../web/paths/go.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { listConcerns } from '../api.ts'
import type { ConcernRow } from '../shown-model.ts'
import { concernListTexts } from './list-texts.ts'
import { concernTexts } from './texts.ts'

const SHOWN = ['open', 'decided'] as const
/** Rows on a page. */
const MOST = 20

/** The concerns one has written, and those shared with one as leader. */
export const ConcernList = () => {
  const t = useTexts(concernListTexts)
  const [chosen, setChosen] = useFilter('vis', SHOWN)
  const show = chosen ?? 'open'
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro')}>
        <ButtonLink kind="secondary" icon={ChatIcon} to={paths.advice()}>
          {t('advice')}
        </ButtonLink>
        <ButtonLink icon={PlusIcon} to={paths.newConcern()}>
          {t('wonder')}
        </ButtonLink>
      </PageHead>
      <Stack>
        <Chips
          label={t('show')}
          options={SHOWN.map(value => ({ value, label: t(value) }))}
          value={show}
          onChange={setChosen}
        />
        <ListFrom key={show} show={show} after={undefined} />
      </Stack>
    </Page>
  )
}

/** A page of concerns, and the pages after it when asked for: one more than is shown tells whether there are any. */
const ListFrom = ({ show, after }: { show: (typeof SHOWN)[number]; after: ConcernRow | undefined }) => {
  const t = useTexts(concernListTexts)
  const from = after ? { afterDay: after.dueOn, afterId: after.id } : {}
  return (
    <Shown of={useRead(listConcerns, { show, limit: MOST + 1, ...from })}>
      {found => (
        <Stack>
          {found.length === 0 ? <Empty title={t('none')} as="h2" /> : <Rows rows={found.slice(0, MOST)} />}
          {found.length > MOST ? (
            <More text={t('more')}>{() => <ListFrom show={show} after={found.at(MOST - 1)} />}</More>
          ) : null}
        </Stack>
      )}
    </Shown>
  )
}

const Rows = ({ rows }: { rows: readonly ConcernRow[] }) => {
  const t = useTexts(concernListTexts)
  const c = useTexts(concernTexts)
  const { date } = useDates()
  const name = (row: ConcernRow) => row.childName ?? row.group ?? c('aboutNobody')
  return (
    <Card>
      <Table
        caption={t('title')}
        rows={rows}
        rowKey={row => row.id}
        columns={[
          { head: t('who'), cell: row => <Link to={paths.concern(row.id)}>{name(row)}</Link> },
          { head: t('state'), cell: row => t(`state_${row.state}`) },
          { head: t('next'), cell: row => (row.next ? t(`step_${row.next.step}`, { who: row.next.who }) : '') },
          { head: t('by'), cell: row => (row.next ? date(row.next.by, 'short') : '') },
          { head: t('writer'), cell: row => row.writer },
        ]}
      />
    </Card>
  )
}
