import { useState } from 'react'
import { useDraft } from '../../../web/drafts/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import type { Signers } from './hooks.ts'
import { useAddException } from './hooks.ts'
import { signerTexts } from './texts.ts'

export interface ExceptionDialogProps {
  caseId: string
  signers: Signers
  onClose: () => void
}

export type Topic = 'plan' | 'everyday' | 'health' | 'home' | 'meetings'
export const TOPICS = ['plan', 'everyday', 'health', 'home', 'meetings'] as const satisfies readonly Topic[]

/** A legal reason why somebody need not answer, while it is written; nothing is chosen beforehand. */
export const useException = ({ caseId, signers, onClose }: ExceptionDialogProps) => {
  const t = useTexts(signerTexts)
  const draft = useDraft(`signer.except:${caseId}`, { words: '' }, one => [one.words])
  const [reason, setReason] = useState('')
  const [person, setPerson] = useState<string>()
  const [topics, setTopics] = useState<Topic[]>([])
  const [to, setTo] = useState('')
  const [tried, setTried] = useState(false)
  const write = useAddException(() => (void draft.discard(), onClose()), t('saved'))
  const chosen = signers.reasons.find(one => one.id === reason)
  const words = draft.value.words.trim()
  const needsPerson = chosen?.kind === 'without_guardian'
  const filled = {
    reason: chosen !== undefined,
    person: !needsPerson || person !== undefined,
    words: words !== '',
    to: to !== '',
  }
  const send = () => {
    setTried(true)
    if (!chosen || !Object.values(filled).every(Boolean)) return
    const personId = needsPerson ? (person ?? null) : null
    const only = chosen.topics ?? (topics.length > 0 ? topics : null)
    write.send({ caseId, kind: chosen.kind, personId, topics: only, reason, words, to })
  }
  return {
    ...{ draft, reason, setReason, person, setPerson, topics, setTopics, to, setTo, write, send, chosen, needsPerson },
    missing: (field: keyof typeof filled) => (tried && !filled[field] ? t('missing') : undefined),
  }
}
export type ExceptionForm = ReturnType<typeof useException>
