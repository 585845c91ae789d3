import { useState } from 'react'
import { useDraft } from '../../../web/drafts/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import type { Blocks, ShownBlock } from './hooks.ts'
import { useSetBlock } from './hooks.ts'
import { blockTexts } from './texts.ts'

export interface SetDialogProps {
  caseId: string
  blocks: Blocks
  onClose: () => void
}

type What = ShownBlock['what']
export type Scope = What['scope']
export type Topic = Extract<What, { scope: 'topic' }>['topic']
export const TOPICS = ['plan', 'everyday', 'health', 'home', 'meetings'] as const satisfies readonly Topic[]

const whatOf = (scope: Scope | undefined, topic: Topic | undefined, entryId: string): What | undefined => {
  if (scope === 'topic') return topic && { scope, topic }
  if (scope === 'entry') return entryId === '' ? undefined : { scope, entryId }
  return scope && { scope }
}

/** What is to be hidden, while it is chosen; nothing is chosen beforehand. */
export const useSet = ({ caseId, blocks, onClose }: SetDialogProps) => {
  const t = useTexts(blockTexts)
  const draft = useDraft(`block.set:${caseId}`, { reason: '' }, one => [one.reason])
  const [personId, setPerson] = useState<string>()
  const [codeId, setCode] = useState('')
  const [scope, setScope] = useState<Scope>()
  const [topic, setTopic] = useState<Topic>()
  const [entryId, setEntry] = useState('')
  const [recheckOn, setRecheck] = useState('')
  const [without, setWithout] = useState(false)
  const [exception, setException] = useState({ words: '', to: '' })
  const [tried, setTried] = useState(false)
  const write = useSetBlock(() => (void draft.discard(), onClose()), t('saved'))
  const code = blocks.codes.find(one => one.id === codeId)
  // Others than the owner service hide what they see themselves: an entry, or a topic.
  const scopes = (code?.scopes ?? []).filter(one => blocks.whole || one === 'topic' || one === 'entry')
  const what = whatOf(scope, topic, entryId)
  const reason = draft.value.reason.trim()
  // Hidden whole, or a topic, on a reason that may lead to it, by one who decides who answers: then it may be said here too.
  const isAsked = scope === 'case' || scope === 'topic'
  const maySayWithout = isAsked && code?.signing !== undefined && blocks.mayDecideSigners
  const says = maySayWithout && without
  const filled = {
    ...{ words: !says || exception.words.trim() !== '', to: !says || exception.to !== '' },
    ...{ person: personId !== undefined, code: code !== undefined, what: what !== undefined },
    ...{ reason: reason !== '', recheck: recheckOn !== '' },
  }
  const send = () => {
    setTried(true)
    if (personId && code && what && Object.values(filled).every(Boolean))
      write.send({ caseId, personId, code: code.id, what, reason, recheckOn, ...(says && { exception }) })
  }
  return {
    ...{ draft, personId, setPerson, codeId, setCode, code, scopes, scope, setScope, topic, setTopic },
    ...{ entryId, setEntry, recheckOn, setRecheck, write, send },
    /** A topic stays closed for what needs this one's yes: nobody is asked of what must not be known of. */
    staysClosed: scope === 'topic' && topic !== undefined && !says,
    ...{ maySayWithout, without, setWithout, exception, setException },
    missing: (field: keyof typeof filled) => (tried && !filled[field] ? t('missing') : undefined),
  }
}
export type Setting = ReturnType<typeof useSet>
