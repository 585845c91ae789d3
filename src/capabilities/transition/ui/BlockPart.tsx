import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Checkbox, Details, Message, Stack, Tag, TextArea } from '../../../web/kit/index.ts'
import { useLanguage, useTexts } from '../../../web/texts/index.ts'
import { useWriteBlock } from './hooks.ts'
import type { OneBlock, OneTransition } from './hooks.ts'
import { Said } from './Said.tsx'
import { transitionTexts } from './texts.ts'

interface BlockPartProps {
  readonly caseId: string
  readonly one: OneTransition
  readonly block: OneBlock
}

/** A block of the pack: read by all who may, written by who prepares, with what each has said of it. */
export const BlockPart = (props: BlockPartProps) => {
  const t = useTexts(transitionTexts)
  const language = useLanguage()
  const { one, block } = props
  const state = block.version === 0 ? t('nothing') : t(block.approved ? 'approved' : 'notApproved')
  return (
    <Details
      summary={
        <>
          {block.label[language]}{' '}
          {one.state === 'accepted' ? null : <Tag {...(block.approved ? { tone: 'yes' } : {})}>{state}</Tag>}
        </>
      }
    >
      <Stack>
        {one.mayPrepare ? <Writing {...props} /> : <Said block={block} />}
        <SaidBy block={block} />
      </Stack>
    </Details>
  )
}

const SaidBy = ({ block: { version, said } }: { block: OneBlock }) => {
  const t = useTexts(transitionTexts)
  if (version === 0 || said.length === 0) return null
  return (
    <ul>
      {said.map(({ giver, name, answer, words, kept }) => (
        <li key={giver.id}>
          {name}:{' '}
          {kept && answer === null
            ? t('kept')
            : words === null
              ? t('said', { answer: answer ?? 'none' })
              : t('saidWords', { answer: answer ?? 'none', words })}
        </li>
      ))}
    </ul>
  )
}

const nameOf = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`

const Writing = ({ caseId, one, block }: BlockPartProps) => {
  const t = useTexts(transitionTexts)
  const language = useLanguage()
  const start = { words: block.words, taken: block.lines.map(nameOf) }
  const key = `transition.${block.id}.${block.version}:${one.id}`
  const draft = useDraft(key, start, value => [value.words])
  const { words, taken } = draft.value
  const write = useWriteBlock(t('saved'), () => void draft.discard())
  // What was taken once stands there also when it has gone from the plan.
  const gone = block.lines.filter(line => !block.choices.some(one => nameOf(one) === nameOf(line)))
  const choices = [...block.choices, ...gone]
  const picked = choices.filter(one => taken.includes(nameOf(one))).map(({ kind, id }) => ({ kind, id }))
  const toggle = (name: string, on: boolean) =>
    draft.set(before => ({ ...before, taken: on ? [...before.taken, name] : before.taken.filter(of => of !== name) }))
  const send = () =>
    write.send({ caseId, transitionId: one.id, block: block.id, version: block.version, words, picked })
  return (
    <Stack>
      <p className="s-soft">{block.guide[language]}</p>
      {choices.length > 0 ? (
        <fieldset>
          <legend>{t('take')}</legend>
          {choices.map(choice => (
            <Checkbox
              key={nameOf(choice)}
              label={choice.text}
              checked={taken.includes(nameOf(choice))}
              onChange={on => toggle(nameOf(choice), on)}
            />
          ))}
        </fieldset>
      ) : null}
      <TextArea
        label={t('own')}
        value={words}
        onChange={text => draft.set({ words: text })}
        saved={draft.saved}
        maxLength={4000}
        rows={3}
      />
      {write.theirs ? <Message tone="problem">{t('theirs')}</Message> : null}
      <Send of={write} kind="secondary" onSend={send}>
        {t('save')}
      </Send>
    </Stack>
  )
}
