import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Checkbox, Stack, TextArea, TwoVersions } from '../../../web/kit/index.ts'
import { useLanguage, useTexts } from '../../../web/texts/index.ts'
import { useWriteBlock } from './hooks.ts'
import type { OneBlock, OneTransition } from './hooks.ts'
import { transitionTexts } from './texts.ts'

interface WriteBlockProps {
  readonly caseId: string
  readonly one: OneTransition
  readonly block: OneBlock
}

const nameOf = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`

interface BlockDraft extends Record<string, unknown> {
  words: string
  taken: readonly string[]
  /** The version that it was written on. */
  on: number
}

interface Theirs {
  readonly words: string
  readonly version: number
}
/** What somebody else has written in the block since mine was begun; where the words are the same, nobody need choose. */
function theirsOf(block: Theirs, { words, on }: BlockDraft, conflict: Theirs | undefined): Theirs | undefined {
  const theirs = conflict ?? block
  return theirs.version > on && theirs.words !== words ? theirs : undefined
}

/** What is written in a block, kept until it is stored, also when somebody else stores the block meanwhile. */
function useBlock({ caseId, one, block }: WriteBlockProps) {
  const t = useTexts(transitionTexts)
  const draft = useDraft<BlockDraft>(
    `transition.block.${block.id}:${one.id}`,
    { words: block.words, taken: block.lines.map(nameOf), on: block.version },
    value => [value.words],
  )
  const { words, taken, on } = draft.value
  const write = useWriteBlock(t('saved'), () => void draft.discard())
  // What was taken once stands there also when it has gone from the plan.
  const gone = block.lines.filter(line => !block.choices.some(choice => nameOf(choice) === nameOf(line)))
  const choices = [...block.choices, ...gone]
  const version = words === block.words ? Math.max(on, block.version) : on
  const picked = choices.filter(choice => taken.includes(nameOf(choice))).map(({ kind, id }) => ({ kind, id }))
  const theirs = theirsOf(block, draft.value, write.theirs)
  const keepMine = ({ version: stands }: Theirs) => (draft.set({ on: stands }), write.clear())
  const takeTheirs = ({ words: stand, version: stands }: Theirs) => {
    if (stands === block.version) void draft.discard()
    else draft.set({ words: stand, on: stands })
    write.clear()
  }
  const send = () => write.send({ caseId, transitionId: one.id, block: block.id, version, words, picked })
  return { draft, write, choices, theirs, keepMine, takeTheirs, send }
}

/** Own words, and what is taken from what is there; two texts of a block stand side by side until one is chosen. */
export const WriteBlock = (props: WriteBlockProps) => {
  const t = useTexts(transitionTexts)
  const language = useLanguage()
  const { draft, write, choices, theirs, keepMine, takeTheirs, send } = useBlock(props)
  const { words, taken } = draft.value
  const toggle = (name: string, on: boolean) =>
    draft.set(before => ({ ...before, taken: on ? [...before.taken, name] : before.taken.filter(of => of !== name) }))
  return (
    <Stack>
      <p className="s-soft">{props.block.guide[language]}</p>
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
      {theirs ? (
        <TwoVersions
          mine={words}
          theirs={theirs.words}
          onKeepMine={() => keepMine(theirs)}
          onTakeTheirs={() => takeTheirs(theirs)}
        />
      ) : (
        <Send of={write} kind="secondary" onSend={send}>
          {t('save')}
        </Send>
      )}
    </Stack>
  )
}
