import { Card, Table, Tag } from '../../../web/kit/index.ts'
import { ExclamationmarkTriangleIcon } from '../../../web/kit/icons.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { MOST_SHOWN } from '../api.ts'
import { DOES_SAID, WRONG_SAID } from '../model.ts'
import type { RegisterLine } from '../model.ts'
import { registerTexts } from './texts.ts'

/** A file line by line: what cannot be read first, then what changes something. */
export const RegisterLines = ({ lines }: { lines: readonly RegisterLine[] }) => {
  const t = useTexts(registerTexts)
  const language = useLanguage()
  const what = ({ wrong, does }: RegisterLine) =>
    wrong.length > 0 ? (
      <Tag tone="gap" icon={ExclamationmarkTriangleIcon}>
        {wrong.map(one => labelIn(WRONG_SAID[one], language)).join(' ')}
      </Tag>
    ) : (
      does.map(one => labelIn(DOES_SAID[one], language)).join(', ')
    )
  return (
    <Card>
      <Table
        caption={t('title')}
        rows={lines}
        rowKey={one => `${one.line} ${one.about} ${one.does.join()}`}
        columns={[
          { head: t('line'), cell: one => one.line },
          { head: t('about'), cell: one => one.about },
          { head: t('what'), cell: what },
        ]}
      />
      {lines.length === MOST_SHOWN ? <p>{t('first', { count: MOST_SHOWN })}</p> : null}
    </Card>
  )
}
