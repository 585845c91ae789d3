import { useState } from 'react'
import { Send } from '../../../web/call/index.ts'
import { Chips, Dialog, Stack, TextField } from '../../../web/kit/index.ts'
import { useLanguage, useTexts } from '../../../web/texts/index.ts'
import { useRegisterPack } from './hooks.ts'
import type { OneTransition } from './hooks.ts'
import { transitionTexts } from './texts.ts'

interface RegisterDialogProps {
  readonly caseId: string
  readonly one: OneTransition
  readonly onClose: () => void
}

/** The holder writes down what somebody answered by word of mouth or on paper. */
export const RegisterDialog = ({ caseId, one, onClose }: RegisterDialogProps) => {
  const t = useTexts(transitionTexts)
  const language = useLanguage()
  const [who, setWho] = useState<string>()
  const [method, setMethod] = useState<'oral' | 'paper'>()
  const [archive, setArchive] = useState('')
  const [said, setSaid] = useState<Readonly<Record<string, 'yes' | 'no'>>>({})
  const [tried, setTried] = useState(false)
  const write = useRegisterPack(t('registered'), onClose)
  const people = new Map(one.blocks.flatMap(block => block.said.map(({ giver, name }) => [giver.id, { giver, name }])))
  const giver = who === undefined ? undefined : people.get(who)?.giver
  const theirs = one.blocks.filter(block => block.version > 0 && block.said.some(of => of.giver.id === who))
  const answers = theirs.flatMap(({ id, version }) => {
    const answer = said[id]
    return answer ? [{ block: id, version, answer }] : []
  })
  const send = () => {
    setTried(true)
    const lies = archive.trim()
    if (!giver || !method || answers.length === 0 || (method === 'paper' && lies === '')) return
    const paper = method === 'paper' ? { archiveRef: lies } : {}
    write.send({ caseId, transitionId: one.id, giver, method, answers, ...paper })
  }
  const missing = (is: boolean) => (tried && is ? t('missing') : undefined)
  return (
    <Dialog open onClose={onClose} title={t('register')} wide>
      <Stack>
        <p className="s-soft">{t('registerIntro')}</p>
        <Chips
          label={t('who')}
          options={[...people].map(([value, { name: label }]) => ({ value, label }))}
          value={who}
          onChange={setWho}
          error={missing(!giver)}
        />
        {theirs.map(block => (
          <Chips
            key={block.id}
            label={block.label[language]}
            options={(['yes', 'no'] as const).map(value => ({ value, label: t(value) }))}
            value={said[block.id]}
            onChange={answer => setSaid({ ...said, [block.id]: answer })}
            error={missing(answers.length === 0)}
          />
        ))}
        <Chips
          label={t('method')}
          options={(['oral', 'paper'] as const).map(value => ({ value, label: t(value) }))}
          value={method}
          onChange={setMethod}
          error={missing(!method)}
        />
        {method === 'paper' ? (
          <TextField
            label={t('archive')}
            value={archive}
            onChange={setArchive}
            error={missing(archive.trim() === '')}
          />
        ) : null}
        <Send of={write} onSend={send} onCancel={onClose}>
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}
