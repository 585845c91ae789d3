import { Table, Tag } from '../../../web/kit/index.ts'
import { ExclamationmarkTriangleIcon } from '../../../web/kit/icons.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { DOES_SAID, WRONG_SAID } from '../model.ts'
import type { RosterLine } from '../model.ts'
import { rosterTexts } from './texts.ts'

/** A file line by line: what must be put right first, then the others as they stand. */
export const RosterLines = ({ lines }: { lines: readonly RosterLine[] }) => {
  const t = useTexts(rosterTexts)
  const language = useLanguage()
  const what = ({ wrong, does }: RosterLine) => {
    if (wrong.length > 0)
      return (
        <Tag tone="gap" icon={ExclamationmarkTriangleIcon}>
          {wrong.map(one => labelIn(WRONG_SAID[one], language)).join(' ')}
        </Tag>
      )
    return does.length === 0 ? t('nothing') : does.map(one => labelIn(DOES_SAID[one], language)).join(', ')
  }
  return (
    <Table
      caption={t('title')}
      rows={lines.toSorted((a, b) => b.wrong.length - a.wrong.length || a.line - b.line)}
      rowKey={one => one.line}
      columns={[
        { head: t('line'), cell: one => one.line },
        { head: t('about'), cell: one => one.about },
        { head: t('what'), cell: what },
      ]}
    />
  )
}
