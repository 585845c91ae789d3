import { useState } from 'react'
import { Problem } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Button, Buttons, Card, Stack, TextArea } from '../../../../web/kit/index.ts'
import { useTexts } from '../../../../web/texts/index.ts'
import type { ShownLoosening } from './hooks.ts'
import { useAnswer, useLoosenings } from './hooks.ts'
import { useWhat } from './Loosenings.tsx'
import { protectionTexts } from './texts.ts'

/** Proposals to protect less that wait for my answer; nothing at all where none does. */
export const LooseningsWaiting = () => {
  const t = useTexts(protectionTexts)
  const { data } = useLoosenings()
  if (!data || data.length === 0) return null
  return (
    <Stack>
      {data.map(one => (
        <Card key={one.id} title={t('asksYou')}>
          <Answer one={one} />
        </Card>
      ))}
    </Stack>
  )
}

const Answer = ({ one }: { one: ShownLoosening }) => {
  const t = useTexts(protectionTexts)
  const what = useWhat()
  const draft = useDraft(`protection.answer:${one.id}`, { words: '' }, written => [written.words])
  const write = useAnswer(() => void draft.discard(), t('answered'))
  const { words } = draft.value
  const [tried, setTried] = useState(false)
  const send = (answer: 'confirm' | 'decline') => {
    setTried(true)
    if (words.trim() === '') return
    write.send({ childId: one.childId, looseningId: one.id, version: one.version, answer, words })
  }
  return (
    <Stack>
      <p>
        {[what(one), one.fromRegister ? t('fromRegister') : '', `${one.proposer ?? ''}: «${one.because ?? ''}»`].join(
          ' ',
        )}
      </p>
      <TextArea
        label={t('words')}
        value={words}
        onChange={typed => draft.set({ words: typed })}
        saved={draft.saved}
        error={tried && words.trim() === '' ? t('missing') : undefined}
      />
      <Problem of={write} />
      <Buttons>
        <Button kind="secondary" busy={write.busy} onClick={() => send('confirm')}>
          {t('confirm')}
        </Button>
        <Button kind="secondary" busy={write.busy} onClick={() => send('decline')}>
          {t('decline')}
        </Button>
      </Buttons>
    </Stack>
  )
}
