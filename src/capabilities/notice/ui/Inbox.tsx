import { useState } from 'react'
import { Shown as ShownRead, useRead } from '../../../web/call/index.ts'
import { Button, Buttons, Chips, Empty, Row, TaskList } from '../../../web/kit/index.ts'
import { useFilter } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { count, list } from '../api.ts'
import { useMarkRead } from './hooks.ts'
import { OneNotice } from './OneNotice.tsx'
import type { PlaceOf } from './OneNotice.tsx'
import { noticeTexts } from './texts.ts'

/** Everything one is told, the latest first; what is old stays. */
export const Inbox = ({ placeOf }: { placeOf: PlaceOf }) => {
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
          <Button kind="secondary" busy={readAll.busy} onClick={() => readAll.send({})}>
            {t('readAll')}
          </Button>
        ) : null}
      </Row>
      <Pages key={show} show={show} placeOf={placeOf} />
    </>
  )
}

/** One page after another, as far back as one asks. */
const Pages = ({ show, placeOf }: { show: 'unread' | 'all'; placeOf: PlaceOf }) => {
  const t = useTexts(noticeTexts)
  const [befores, setBefores] = useState<readonly string[]>([])
  return (
    <>
      {[undefined, ...befores].map(before => (
        <OnePage
          key={before ?? 'first'}
          {...{ show, before, placeOf }}
          none={t(show === 'unread' ? 'noneUnread' : 'none')}
          onMore={last => setBefores([...befores, last])}
          isLast={before === befores.at(-1)}
        />
      ))}
    </>
  )
}

interface OnePageProps {
  readonly show: 'unread' | 'all'
  readonly before: string | undefined
  readonly placeOf: PlaceOf
  readonly none: string
  readonly isLast: boolean
  readonly onMore: (last: string) => void
}

const OnePage = ({ show, before, placeOf, none, isLast, onMore }: OnePageProps) => {
  const t = useTexts(noticeTexts)
  const read = useRead(list, { show, ...(before === undefined ? {} : { before }) })
  return (
    <ShownRead of={read}>
      {({ notices, more }) => (
        <>
          {notices.length === 0 && before === undefined ? (
            <Empty title={none} as="h2">
              <p>{t('noneText')}</p>
            </Empty>
          ) : (
            <TaskList label={t('list')}>
              {notices.map(one => (
                <OneNotice key={one.id} notice={one} placeOf={placeOf} />
              ))}
            </TaskList>
          )}
          {more && isLast ? (
            <Buttons>
              <Button kind="plain" onClick={() => onMore(notices.at(-1)?.id ?? '')}>
                {t('more')}
              </Button>
            </Buttons>
          ) : null}
        </>
      )}
    </ShownRead>
  )
}
