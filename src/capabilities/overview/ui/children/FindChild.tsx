import { useState } from 'react'
import { Shown, useRead } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { Button, Card, Row, TextField } from '../../../../web/kit/index.ts'
import { MagnifyingGlassIcon } from '../../../../web/kit/icons.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { search } from '../../api.ts'
import type { children } from '../../api.ts'
import { ChildTable } from './ChildTable.tsx'
import { childrenTexts } from './texts.ts'
import './children.css'

interface FindChildProps {
  readonly name: string
  /** A search is one act in the trail, so it is sent when one asks for it, not letter by letter. */
  readonly onSearch: (name: string) => void
}

/** The field to look for a name in; the name never stands in an address. */
export const FindChild = ({ name, onSearch }: FindChildProps) => {
  const t = useTexts(childrenTexts)
  const [text, setText] = useState(name)
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    onSearch(text.trim())
  }
  return (
    <form onSubmit={submit} className="o-find" role="search">
      <TextField label={t('find')} hint={t('findHint')} type="search" maxLength={80} value={text} onChange={setText} />
      <Row>
        <Button type="submit" kind="secondary" icon={MagnifyingGlassIcon}>
          {t('search')}
        </Button>
        {name ? (
          <Button kind="plain" onClick={() => (setText(''), onSearch(''))}>
            {t('searchOff')}
          </Button>
        ) : null}
      </Row>
    </form>
  )
}

interface FoundProps {
  readonly name: string
  readonly levels: ReplyOf<typeof children>['levels']
  readonly now: Date
}

/** What was found. */
export const Found = ({ name, levels, now }: FoundProps) => {
  const t = useTexts(childrenTexts)
  const read = useRead(search, { name })
  return (
    <Card>
      <Shown of={read}>
        {({ rows }) => (
          <>
            <output>{t('found', { count: rows.length, name })}</output>
            {rows.length > 0 ? <ChildTable rows={rows} levels={levels} now={now} /> : null}
          </>
        )}
      </Shown>
    </Card>
  )
}
