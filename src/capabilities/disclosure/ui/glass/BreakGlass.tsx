import { useState } from 'react'
import { Send, useWrite } from '../../../../web/call/index.ts'
import type { ReplyOf } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { Chips, Message, Select, Stack, TextArea, TextField } from '../../../../web/kit/index.ts'
import { paths, useGo } from '../../../../web/paths/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { listGlass } from '../../api.ts'
import { breakGlass } from '../../api.ts'
import { glassTexts } from './glass-texts.ts'

const SHORTEST = 10
const TELLS = ['yes', 'no'] as const
type Untold = ReplyOf<typeof listGlass>['untold']

const useBreaking = () => {
  const t = useTexts(glassTexts)
  const go = useGo()
  // Which case is not kept: in a hurry nobody shall open the one that somebody meant another day.
  const [chosen, setChosen] = useState({ which: '', family: '', untold: '' })
  const draft = useDraft('glass.break', { reason: '', because: '' }, one => [one.reason, one.because])
  const [tried, setTried] = useState(false)
  const write = useWrite(breakGlass, {
    done: t('opened'),
    onDone: ({ caseId }) => (void draft.discard(), go(paths.child(caseId))),
  })
  const { which, family, untold } = chosen
  const { reason, because } = draft.value
  const isTold = family === 'yes'
  const isWhole =
    which.trim() !== '' &&
    reason.trim().length >= SHORTEST &&
    (isTold || (family === 'no' && untold !== '' && because.trim() !== ''))
  const send = () => {
    setTried(true)
    if (isWhole) write.send({ which, reason, ...(isTold ? {} : { untold: { reason: untold, because } }) })
  }
  const choose = (change: Partial<typeof chosen>) => setChosen({ ...chosen, ...change })
  return { chosen, choose, draft, write, send, missing: tried && !isWhole }
}

/** The form that opens a case. */
export const BreakGlass = ({ untold }: { untold: Untold }) => {
  const t = useTexts(glassTexts)
  const breaking = useBreaking()
  const { chosen, choose, draft, write, send, missing } = breaking
  return (
    <Stack>
      <TextField label={t('which')} hint={t('whichHint')} value={chosen.which} onChange={which => choose({ which })} />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        value={draft.value.reason}
        onChange={reason => draft.set({ reason })}
        saved={draft.saved}
      />
      <Chips
        label={t('family')}
        options={TELLS.map(value => ({ value, label: t(`family_${value}`) }))}
        value={TELLS.find(one => one === chosen.family)}
        onChange={family => choose({ family })}
      />
      {chosen.family === 'no' ? <NotTold untold={untold} breaking={breaking} /> : null}
      {missing ? <Message tone="problem">{t('missing')}</Message> : null}
      <Send of={write} onSend={send}>
        {t('open')}
      </Send>
    </Stack>
  )
}

const NotTold = ({ untold, breaking }: { untold: Untold; breaking: ReturnType<typeof useBreaking> }) => {
  const t = useTexts(glassTexts)
  const language = useLanguage()
  const { chosen, choose, draft } = breaking
  return (
    <>
      <Select
        label={t('untold')}
        unchosen={t('choose')}
        options={untold.map(({ id, title }) => ({ value: id, label: labelIn(title, language) }))}
        value={chosen.untold}
        onChange={id => choose({ untold: id })}
      />
      <TextArea
        label={t('because')}
        value={draft.value.because}
        onChange={because => draft.set({ because })}
        rows={2}
      />
    </>
  )
}
