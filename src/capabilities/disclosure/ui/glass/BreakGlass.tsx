import { useState } from 'react'
import { Send, useWrite } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { Chips, Message, Select, Stack, TextArea, TextField } from '../../../../web/kit/index.ts'
import { paths, useGo } from '../../../../web/paths/index.ts'
import { useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { listGlass } from '../../api.ts'
import { breakGlass } from '../../api.ts'
import { glassTexts } from './glass-texts.ts'

const SHORTEST = 10
const TELLS = ['yes', 'no'] as const
type Untold = ReplyOf<typeof listGlass>['untold']

const useBreaking = () => {
  const t = useTexts(glassTexts)
  const go = useGo()
  const [form, setForm] = useState({ which: '', reason: '', family: '', untold: '', because: '' })
  const [tried, setTried] = useState(false)
  const write = useWrite(breakGlass, { done: t('opened'), onDone: ({ caseId }) => go(paths.child(caseId)) })
  const { which, reason, family, untold, because } = form
  const isTold = family === 'yes'
  const isWhole =
    which.trim() !== '' &&
    reason.trim().length >= SHORTEST &&
    (isTold || (family === 'no' && untold !== '' && because.trim() !== ''))
  const send = () => {
    setTried(true)
    if (isWhole) write.send({ which, reason, ...(isTold ? {} : { untold: { reason: untold, because } }) })
  }
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change })
  return { form, set, write, send, missing: tried && !isWhole }
}

/** The form that opens a case; nothing of it is kept as a draft, for it is used at once. */
export const BreakGlass = ({ untold }: { untold: Untold }) => {
  const t = useTexts(glassTexts)
  const { form, set, write, send, missing } = useBreaking()
  return (
    <Stack>
      <TextField label={t('which')} hint={t('whichHint')} value={form.which} onChange={which => set({ which })} />
      <TextArea label={t('reason')} hint={t('reasonHint')} value={form.reason} onChange={reason => set({ reason })} />
      <Chips
        label={t('family')}
        options={TELLS.map(value => ({ value, label: t(`family_${value}`) }))}
        value={TELLS.find(one => one === form.family)}
        onChange={family => set({ family })}
      />
      {form.family === 'no' ? <NotTold untold={untold} form={form} onChange={set} /> : null}
      {missing ? <Message tone="problem">{t('missing')}</Message> : null}
      <Send of={write} onSend={send}>
        {t('open')}
      </Send>
    </Stack>
  )
}

interface NotToldProps {
  untold: Untold
  form: { readonly untold: string; readonly because: string }
  onChange: (change: { untold?: string; because?: string }) => void
}
const NotTold = ({ untold, form, onChange }: NotToldProps) => {
  const t = useTexts(glassTexts)
  const language = useLanguage()
  return (
    <>
      <Select
        label={t('untold')}
        unchosen={t('choose')}
        options={untold.map(({ id, title }) => ({ value: id, label: title[language] }))}
        value={form.untold}
        onChange={chosen => onChange({ untold: chosen })}
      />
      <TextArea label={t('because')} value={form.because} onChange={because => onChange({ because })} rows={2} />
    </>
  )
}
