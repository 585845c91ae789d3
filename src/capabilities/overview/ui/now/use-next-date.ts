import { useRead } from '../../../../web/call/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import { now as readNow } from '../../api.ts'
import { nowTexts } from './texts.ts'

/** The first thing in a case that has a day further on, for the child's header; undefined while nothing has. */
export const useNextDate = (caseId: string): { readonly on: string; readonly what: string } | undefined => {
  const t = useTexts(nowTexts)
  const [first] = useRead(readNow, { caseId }).data?.ahead ?? []
  return first && { on: first.on, what: t('aheadWhat', { kind: first.kind, words: first.words ?? '' }) }
}
