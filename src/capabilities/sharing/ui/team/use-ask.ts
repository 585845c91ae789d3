import { useState } from 'react'
import { useDraft } from '../../../../web/drafts/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { Grid, ShownCell } from '../hooks.ts'
import { useRequestConsent } from '../hooks.ts'
import { askTexts } from './ask-texts.ts'
import { useGiverNames } from './use-giver-names.ts'

interface Asking {
  readonly caseId: string
  readonly grid: Grid
  readonly serviceId?: string | undefined
  readonly onClose: () => void
}

/** What is being asked: the day and the topics that the step needs are proposed to whoever asks; who answers finds nothing chosen. */
export const useAsk = ({ caseId, grid, serviceId, onClose }: Asking) => {
  const t = useTexts(askTexts)
  const draft = useDraft(`consent.ask:${caseId}`, { why: '', maturity: '' }, Object.values)
  const [service, setService] = useState(grid.others.some(one => one.id === serviceId) ? (serviceId ?? '') : '')
  const [topics, setTopics] = useState<ShownCell['topic'][]>(grid.asksFor)
  const [purpose, setPurpose] = useState('')
  const [until, setUntil] = useState(grid.latest)
  const [tried, setTried] = useState(false)
  const names = useGiverNames(grid)
  const write = useRequestConsent(() => (void draft.discard(), onClose()), t('asked', { names }))
  const [why = '', maturity = ''] = [draft.value.why, draft.value.maturity].map(one => one.trim())
  const isAlone = grid.givers.some(one => one.alone)
  const filled = {
    ...{ service: service !== '', topics: topics.length > 0, purpose: purpose !== '' },
    ...{ why: why !== '', until: until !== '', maturity: !isAlone || maturity !== '' },
  }
  const send = () => {
    setTried(true)
    if (Object.values(filled).every(Boolean))
      write.send({ caseId, serviceId: service, topics, purpose, why, validTo: until, ...(isAlone ? { maturity } : {}) })
  }
  return {
    ...{ draft, service, setService, topics, setTopics, purpose, setPurpose, until, setUntil, isAlone, write, send },
    missing: (field: keyof typeof filled) => (tried && !filled[field] ? t('missing') : undefined),
  }
}
export type Ask = ReturnType<typeof useAsk>
