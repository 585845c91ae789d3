import { useState } from 'react'
import { useDraft } from '../../../../web/drafts/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { Grade } from '../../protection-model.ts'
import { useTighten } from './hooks.ts'
import { protectionTexts } from './texts.ts'

/** The child, among those a grade may be for. */
export const CHILD = 'child'

/** What is filled in before the protection is made stricter. */
export const useTightening = (childId: string, onClose: () => void) => {
  const t = useTexts(protectionTexts)
  const draft = useDraft(`protection.tighten:${childId}`, { because: '' }, one => [one.because])
  const write = useTighten(() => (void draft.discard(), onClose()), t('tightened'))
  const [whom, setWhom] = useState<string>(CHILD)
  const [grade, setGrade] = useState<Grade>()
  const [source, setSource] = useState<'by_hand' | 'child_welfare'>('by_hand')
  const [circle, setCircle] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const { because } = draft.value
  const setBecause = (typed: string) => draft.set({ because: typed })
  const send = () => {
    setTried(true)
    if (grade === undefined || because.trim() === '') return
    const of = whom === CHILD ? {} : { guardianshipId: whom }
    write.send({ childId, ...of, grade, source, because, circle })
  }
  return {
    ...{ whom, setWhom, grade, setGrade, source, setSource, because, setBecause, circle, setCircle, write, send },
    saved: draft.saved,
    missing: (is: boolean) => (tried && is ? t('missing') : undefined),
    closes: whom === CHILD && grade === 'strictly_confidential',
  }
}
