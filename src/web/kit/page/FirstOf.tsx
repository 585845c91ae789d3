import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../act/Button.tsx'
import { kitTexts } from '../texts.ts'

/** Rows shown before one asks for more. */
const FIRST = 20

interface FirstOfProps<Row> {
  rows: readonly Row[]
  children: (shown: readonly Row[]) => ReactNode
}

/** A long list begins with its first rows; one press shows the rest. */
export const FirstOf = <Row,>({ rows, children }: FirstOfProps<Row>) => {
  const t = useTexts(kitTexts)
  const [all, setAll] = useState(false)
  const left = all ? 0 : Math.max(rows.length - FIRST, 0)
  return (
    <>
      {children(all ? rows : rows.slice(0, FIRST))}
      {left > 0 ? (
        <Button kind="plain" onClick={() => setAll(true)}>
          {t('showMore', { count: left })}
        </Button>
      ) : null}
    </>
  )
}
