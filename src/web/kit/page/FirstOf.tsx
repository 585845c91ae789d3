import { useState } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts.ts'
import { Button } from '../act/Button.tsx'
import { keepPlace } from '../say/keep-place.ts'
import { kitTexts } from '../texts.ts'

/** Rows shown before one asks for more. */
const FIRST = 20

interface FirstOfProps<Row> {
  rows: readonly Row[]
  children: (shown: readonly Row[]) => ReactNode
}

/** A long list begins with its first rows; one press shows the rest, and whoever pressed goes on at the first of those. */
export const FirstOf = <Row,>({ rows, children }: FirstOfProps<Row>) => {
  const t = useTexts(kitTexts)
  const [all, setAll] = useState(false)
  const showAll = ({ currentTarget: button }: MouseEvent) => {
    const last = button.previousElementSibling?.querySelector(':scope > :is(ol, ul) > li:last-child')
    keepPlace(button, () => last?.nextElementSibling)
    setAll(true)
  }
  const left = all ? 0 : Math.max(rows.length - FIRST, 0)
  return (
    <>
      {children(all ? rows : rows.slice(0, FIRST))}
      {left > 0 ? (
        <Button kind="plain" onClick={showAll}>
          {t('showMore', { count: left })}
        </Button>
      ) : null}
    </>
  )
}
