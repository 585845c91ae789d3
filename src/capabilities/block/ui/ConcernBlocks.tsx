import { useState } from 'react'
import { Problem, Send, Shown } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Button, Chips, DateField, Dialog, Row, Select, Stack, TextArea } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { ConcernBlocksShown } from './hooks.ts'
import { useConcernBlocks, useLiftInConcern, useSetInConcern } from './hooks.ts'
import { blockTexts } from './texts.ts'

/** Keeps a guardian from a concern, and shows who is kept from it: read when somebody asks. */
export const ConcernBlocks = ({ concernId }: { concernId: string }) => {
  const t = useTexts(blockTexts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="plain" onClick={() => setOpen(true)}>
        {t('ofConcern')}
      </Button>
      {open ? (
        <Dialog open onClose={() => setOpen(false)} title={t('ofConcern')} wide>
          <p>{t('ofConcernIntro')}</p>
          <Read concernId={concernId} />
        </Dialog>
      ) : null}
    </>
  )
}

interface PartProps {
  concernId: string
  shown: ConcernBlocksShown
}

const Read = ({ concernId }: { concernId: string }) => {
  const t = useTexts(blockTexts)
  const read = useConcernBlocks(concernId)
  return (
    <Shown of={read}>
      {shown => (
        <Stack>
          {shown.elsewhere.map(person => (
            <p key={person}>{t('keptElsewhere', { person })}</p>
          ))}
          {shown.blocks.map(block => (
            <Lift key={block.id} concernId={concernId} block={block} />
          ))}
          <SetForm concernId={concernId} shown={shown} />
        </Stack>
      )}
    </Shown>
  )
}

const Lift = ({ concernId, block }: { concernId: string; block: ConcernBlocksShown['blocks'][number] }) => {
  const t = useTexts(blockTexts)
  const language = useLanguage()
  const { id, person, version, code, reason: because } = block
  const draft = useDraft(`block.lift:${id}`, { reason: '' }, one => [one.reason])
  const write = useLiftInConcern(() => void draft.discard(), t('lifted', { person }))
  const { reason } = draft.value
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (reason.trim() !== '') write.send({ concernId, id, version, reason })
  }
  return (
    <Stack>
      <p>{t('keptFrom', { person })}</p>
      <p className="s-soft">{t('because', { label: labelIn(code.label, language), reason: because })}</p>
      <TextArea
        label={t('liftReason')}
        value={reason}
        onChange={typed => draft.set({ reason: typed })}
        saved={draft.saved}
        error={tried && reason.trim() === '' ? t('missing') : undefined}
      />
      <Problem of={write} />
      <Row>
        <Button kind="secondary" busy={write.busy} onClick={send}>
          {t('lift')}
        </Button>
      </Row>
    </Stack>
  )
}

/** Who is to be kept out, and why, while it is written; nothing is chosen beforehand. */
const useSetForm = ({ concernId, shown }: PartProps) => {
  const t = useTexts(blockTexts)
  const draft = useDraft(`block.set:${concernId}`, { reason: '' }, one => [one.reason])
  const write = useSetInConcern(() => void draft.discard(), t('saved'))
  const { reason } = draft.value
  const [personId, setPerson] = useState<string>()
  const [codeId, setCode] = useState('')
  const [recheckOn, setRecheck] = useState('')
  const [tried, setTried] = useState(false)
  const code = shown.codes.find(one => one.id === codeId)
  const send = () => {
    setTried(true)
    if (personId === undefined || !code || reason.trim() === '' || recheckOn === '') return
    write.send({ concernId, personId, code: code.id, reason, recheckOn })
  }
  const missing = (is: boolean) => (tried && is ? t('missing') : undefined)
  return {
    ...{ personId, setPerson, codeId, setCode, code, draft, reason, recheckOn, setRecheck },
    ...{ write, send, missing },
  }
}

const SetForm = (props: PartProps) => {
  const t = useTexts(blockTexts)
  const language = useLanguage()
  const { shown } = props
  const form = useSetForm(props)
  const { personId, codeId, code, reason, recheckOn, write, missing } = form
  return (
    <Stack>
      <Chips
        label={t('who')}
        options={shown.guardians.map(({ id, name }) => ({ value: id, label: name }))}
        value={personId}
        onChange={form.setPerson}
        error={missing(personId === undefined)}
      />
      <Select
        label={t('code')}
        hint={labelIn(code?.explains, language)}
        unchosen={t('choose')}
        options={shown.codes.map(({ id, label }) => ({ value: id, label: labelIn(label, language) }))}
        value={codeId}
        onChange={form.setCode}
        error={missing(!code)}
      />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={typed => form.draft.set({ reason: typed })}
        saved={form.draft.saved}
        maxLength={2000}
        error={missing(reason.trim() === '')}
      />
      <DateField
        label={t('recheck')}
        hint={code ? t('recheckHint', { days: code.recheckDays }) : undefined}
        value={recheckOn}
        onChange={form.setRecheck}
        error={missing(recheckOn === '')}
      />
      <p className="s-small s-soft">{t('unverifiedAll', { text: labelIn(shown.notVerified, language) })}</p>
      <Send of={write} onSend={form.send}>
        {t('save')}
      </Send>
    </Stack>
  )
}
