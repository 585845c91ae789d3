import { Shown as ShownRead, useRead } from '../../../web/call/index.ts'
import { Button, Chips, Empty, More, Row, TaskList, keepPlace } from '../../../web/kit/index.ts'
import { useFilter } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { count, list } from '../api.ts'
import { useMarkRead } from './hooks.ts'
import { OneNotice } from './OneNotice.tsx'
import type { PlaceOf, Say } from './OneNotice.tsx'
import { noticeTexts } from './texts.ts'

/** Everything one is told, the latest first; what is old stays. */
export const Inbox = ({ placeOf, say }: { placeOf: PlaceOf; say?: Say | undefined }) => {
  const t = useTexts(noticeTexts)
  const [only, setOnly] = useFilter('vis', ['uleste'])
  const show = only === undefined ? 'all' : 'unread'
  const readAll = useMarkRead()
  const { unread = 0 } = useRead(count, {}).data ?? {}
  const options = [
    { value: 'all', label: t('all') },
    { value: 'unread', label: t('unreadOnly') },
  ] as const
  return (
    <>
      <Row apart>
        <Chips
          label={t('show')}
          options={options}
          value={show}
          onChange={value => setOnly(value === 'unread' ? 'uleste' : undefined)}
        />
        {unread > 0 ? (
          <Button
            kind="secondary"
            busy={readAll.busy}
            onClick={({ currentTarget }) => (keepPlace(currentTarget), readAll.send({}))}
          >
            {t('readAll')}
          </Button>
        ) : null}
      </Row>
      <NoticesFrom key={show} show={show} before={undefined} placeOf={placeOf} say={say} />
    </>
  )
}

interface PageProps {
  readonly show: 'unread' | 'all'
  readonly before: string | undefined
  readonly placeOf: PlaceOf
  readonly say?: Say | undefined
}

/** A page of notices, and the pages before it when asked for. */
const NoticesFrom = ({ show, before, placeOf, say }: PageProps) => {
  const t = useTexts(noticeTexts)
  const read = useRead(list, { show, ...(before === undefined ? {} : { before }) })
  return (
    <ShownRead of={read}>
      {({ notices, more }) => (
        <>
          {notices.length === 0 && before === undefined ? (
            <Empty title={t(show === 'unread' ? 'noneUnread' : 'none')} as="h2">
              <p>{t('noneText')}</p>
            </Empty>
          ) : (
            <TaskList label={t('list')}>
              {notices.map(one => (
                <OneNotice key={one.id} notice={one} placeOf={placeOf} say={say} />
              ))}
            </TaskList>
          )}
          {more ? (
            <More text={t('more')}>
              {() => <NoticesFrom {...{ show, placeOf, say }} before={notices.at(-1)?.id} />}
            </More>
          ) : null}
        </>
      )}
    </ShownRead>
  )
}
