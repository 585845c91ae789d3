import { useState } from 'react'
import { Send, useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Card, Select, Stack, TextArea } from '../../../web/kit/index.ts'
import { useSession } from '../../../web/session/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import * as api from '../api.ts'
import { registerTexts } from './texts.ts'

type Shown = ReplyOf<typeof api.listMatters>
const HEARING = ['leader', 'coordinating_unit']

/** What a register's file has found and I must handle; nobody else is asked. */
export const useMatters = () => useRead(api.listMatters, {}, { when: HEARING.includes(useSession().role) })

/** The same as cards; nothing at all where nothing waits. */
export const MattersWaiting = () => {
  const t = useTexts(registerTexts)
  const { data } = useMatters()
  if (!data || data.matters.length === 0) return null
  return (
    <Stack>
      {data.matters.map(one => (
        <Card key={one.id} title={t('matter')}>
          <Handle one={one} candidates={data.candidates} />
        </Card>
      ))}
    </Stack>
  )
}

interface HandleProps {
  one: Shown['matters'][number]
  candidates: Shown['candidates']
}

const Handle = ({ one: { id, what, name, version }, candidates }: HandleProps) => {
  const t = useTexts(registerTexts)
  const draft = useDraft(`register.matter:${id}`, { words: '' }, one => [one.words])
  const write = useWrite(api.handleMatter, { done: t('handledNow'), onDone: () => void draft.discard() })
  const { words } = draft.value
  const [who, setWho] = useState('')
  const [tried, setTried] = useState(false)
  const unseen = what === 'unseen'
  const missing = (is: boolean) => (tried && is ? t('missing') : undefined)
  const send = () => {
    setTried(true)
    if (words.trim() === '' || (unseen && who === '')) return
    write.send({ matterId: id, version, words, circle: unseen ? [who] : [] })
  }
  return (
    <Stack>
      <p>{unseen ? t('unseen') : t('aboutMatter', { name: name ?? '', what })}</p>
      {unseen ? (
        <Select
          label={t('whoKnows')}
          unchosen={t('chooseOne')}
          options={candidates.map(each => ({ value: each.id, label: `${each.name}, ${each.service}` }))}
          value={who}
          onChange={setWho}
          error={missing(who === '')}
        />
      ) : null}
      <TextArea
        label={t('howHandled')}
        value={words}
        onChange={typed => draft.set({ words: typed })}
        saved={draft.saved}
        error={missing(words.trim() === '')}
      />
      <Send of={write} kind="secondary" onSend={send}>
        {t('handled')}
      </Send>
    </Stack>
  )
}
