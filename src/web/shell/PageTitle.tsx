import { useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Catalog } from '../texts/define.ts'
import { textOf } from '../texts/format.ts'
import { useLanguage } from '../texts/language.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { shellTexts } from './texts.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** A key of the app's titles. */
    title?: string
  }
}

/**
 * Names the page in the browser by what page it is, from the table of screens. The title stays in the history of the
 * machine: what is fetched about a person never comes here.
 */
export const PageTitle = ({ titles }: { titles: Catalog }) => {
  const language = useLanguage()
  const lost = useTexts(shellTexts)('notFound')
  const key = useMatches({
    select: matches => matches.findLast(({ staticData }) => staticData.title)?.staticData.title,
  })
  const name = (key === undefined ? undefined : textOf(titles, key, language)) ?? lost
  useEffect(() => {
    document.title = `${name} – Samspor`
  }, [name])
  return null
}
