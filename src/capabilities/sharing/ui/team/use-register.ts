import { useState } from 'react'
import { useDraft } from '../../../../web/drafts/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { Grid, ShownCell } from '../hooks.ts'
import { useRegisterConsent } from '../hooks.ts'
import { askTexts } from './ask-texts.ts'

type Topic = ShownCell['topic']
type Said = 'yes' | 'limited' | 'no' | 'skip'
type Interpreter = 'not_needed' | 'used' | 'declined'
type AllSaid = Partial<Record<Topic, Said>>

const TOPICS = ['plan', 'everyday', 'health', 'home', 'meetings'] as const satisfies readonly Topic[]

const answersOf = (said: AllSaid, limits: string) =>
  TOPICS.flatMap(topic => {
    const answer = said[topic]
    if (answer === undefined || answer === 'skip') return []
    return [answer === 'limited' ? { topic, answer, limits } : { topic, answer }]
  })

/** An answer that came on paper, by word of mouth or by phone; nothing is chosen beforehand. */
export const useRegister = (caseId: string, grid: Grid, onClose: () => void) => {
  const t = useTexts(askTexts)
  const draft = useDraft(`consent.register:${caseId}`, { note: '', limits: '', archiveRef: '', maturity: '' }, one => [
    one.note,
    one.limits,
    one.maturity,
  ])
  const [giverId, setGiver] = useState<string>()
  const [service, setService] = useState('')
  const [method, setMethod] = useState<'paper' | 'oral' | 'phone'>()
  const [language, setLanguage] = useState('')
  const [interpreter, setInterpreter] = useState<Interpreter>()
  const [said, setSaid] = useState<AllSaid>({})
  const [tried, setTried] = useState(false)
  const write = useRegisterConsent(() => (void draft.discard(), onClose()), t('saved'))
  const giver = grid.givers.find(one => one.id === giverId)
  const limits = draft.value.limits.trim()
  const answers = answersOf(said, limits)
  const isLimited = answers.some(one => one.answer === 'limited')
  const [note, archiveRef, maturity] = [draft.value.note, draft.value.archiveRef, draft.value.maturity].map(one =>
    one.trim(),
  )
  const [isPaper, isAlone] = [method === 'paper', giver?.alone === true]
  const filled = {
    ...{ giver: giver !== undefined, service: service !== '', method: method !== undefined },
    ...{ answers: answers.length > 0, limits: !isLimited || limits !== '', note: note !== '' },
    ...{ language: language !== '', interpreter: interpreter !== undefined },
    ...{ archiveRef: !isPaper || archiveRef !== '', maturity: !isAlone || maturity !== '' },
  }
  const send = () => {
    setTried(true)
    if (!giver || !method || !interpreter || !note || !Object.values(filled).every(Boolean)) return
    const how = { method, note, language, interpreter }
    const extra = { ...(isPaper && archiveRef ? { archiveRef } : {}), ...(isAlone && maturity ? { maturity } : {}) }
    write.send({ caseId, serviceId: service, giver: { kind: giver.kind, id: giver.id }, ...how, ...extra, answers })
  }
  return {
    ...{ draft, giverId, setGiver, service, setService, method, setMethod, said, isLimited, write, send },
    ...{ language, setLanguage, interpreter, setInterpreter, isPaper, isAlone },
    say: (topic: Topic, answer: Said) => setSaid({ ...said, [topic]: answer }),
    missing: (field: keyof typeof filled) => (tried && !filled[field] ? t('missing') : undefined),
  }
}
export type Register = ReturnType<typeof useRegister>
