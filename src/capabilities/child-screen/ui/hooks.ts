import { useRef, useState } from 'react'
import { useRead } from '../../../web/call/index.ts'
import { troubleFrom } from '../../../web/call/trouble.ts'
import { handScreenTo } from '../../../web/session/hand-over.ts'
import { useLanguage, useTexts } from '../../../web/texts/index.ts'
import { refusalText } from '../../../web/texts/refusals.ts'
import { offerScreen } from '../api.ts'
import { childScreenTexts } from './texts.ts'

/** Whether the screen can be handed to the child, and for how long. */
export const useOffer = (caseId: string) => useRead(offerScreen, { caseId })

/** Hands the screen over; the page is left when it is done. */
export function useHandOver(caseId: string) {
  const key = useRef(crypto.randomUUID())
  const [t, language] = [useTexts(childScreenTexts), useLanguage()]
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const hand = () => {
    setBusy(true)
    setProblem(undefined)
    void handScreenTo(caseId, key.current).catch((error: unknown) => {
      const trouble = troubleFrom(error)
      setBusy(false)
      setProblem(trouble.kind === 'refused' ? refusalText(trouble.code, language) : t('failed'))
    })
  }
  return { hand, busy, problem }
}
