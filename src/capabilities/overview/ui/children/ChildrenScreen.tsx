import { useState } from 'react'
import { Shown, useRead } from '../../../../web/call/index.ts'
import { Button, Card, Empty, Page, PageHead, Row } from '../../../../web/kit/index.ts'
import { useNow } from '../../../../web/session/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { children } from '../../api.ts'
import { ChildTable } from './ChildTable.tsx'
import { Filters, useNarrowing } from './Filters.tsx'
import { FindChild, Found } from './FindChild.tsx'
import { childrenTexts } from './texts.ts'

const ON_A_PAGE = 50

/** Barna mine: those whose case I may see, those with gaps first. */
export const ChildrenScreen = () => {
  const t = useTexts(childrenTexts)
  const now = useNow()
  const narrowing = useNarrowing()
  const [page, setPage] = useState(0)
  const [name, setName] = useState('')
  const read = useRead(children, { ...narrowing.input, limit: ON_A_PAGE, offset: page * ON_A_PAGE })
  const levels = read.data?.levels ?? []
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro')} />
      <FindChild name={name} onSearch={setName} />
      {name ? (
        <Found name={name} levels={levels} now={now} />
      ) : (
        <>
          <Filters of={narrowing} levels={levels} onChange={() => setPage(0)} />
          <Shown of={read}>
            {({ rows, more }) =>
              rows.length === 0 ? (
                <Empty title={narrowing.any ? t('noMatchTitle') : t('emptyTitle')} as="h2">
                  <p>{narrowing.any ? t('noMatch') : t('empty')}</p>
                </Empty>
              ) : (
                <Card>
                  <ChildTable rows={rows} levels={levels} now={now} />
                  {more || page > 0 ? <Pages page={page} more={more} onPage={setPage} /> : null}
                </Card>
              )
            }
          </Shown>
        </>
      )}
    </Page>
  )
}

const Pages = ({ page, more, onPage }: { page: number; more: boolean; onPage: (page: number) => void }) => {
  const t = useTexts(childrenTexts)
  return (
    <Row apart>
      <Button kind="secondary" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('earlier')}
      </Button>
      <span className="s-soft">{t('page', { page: page + 1 })}</span>
      <Button kind="secondary" disabled={!more} onClick={() => onPage(page + 1)}>
        {t('later')}
      </Button>
    </Row>
  )
}
