import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import { Checkbox, Stack, TextArea, TwoVersions } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { choicesOf, nameOf, theirsOf, versionFor } from './block-draft.ts'
import type { BlockDraft, Stored, Taken } from './block-draft.ts'
import { useWriteBlock } from './hooks.ts'
import type { OneBlock, OneTransition } from './hooks.ts'
import { Said } from './Said.tsx'
import { transitionTexts } from './texts.ts'

interface WriteBlockProps {
  readonly caseId: string
  readonly one: OneTransition
  readonly block: OneBlock
}

/** What is written in a block, kept until it is stored, also when somebody else stores the block meanwhile. */
function useBlock({ caseId, one, block }: WriteBlockProps) {
  const t = useTexts(transitionTexts)
  const draft = useDraft<BlockDraft>(
    `transition.block.${block.id}:${one.id}`,
    { words: block.words, lines: block.lines, on: block.version },
    value => [value.words],
  )
  const { words, lines: taken } = draft.value
  const write = useWriteBlock(t('saved'), () => void draft.discard())
  const choices = choicesOf(block.choices, block.lines, taken)
  const theirs = theirsOf(block, draft.value, write.theirs)
  const keepMine = ({ version }: Stored) => (draft.set({ on: version }), write.clear())
  const takeTheirs = ({ words: stand, lines, version }: Stored) => {
    if (version === block.version) void draft.discard()
    else draft.set({ words: stand, lines, on: version })
    write.clear()
  }
  const send = () => {
    const picked = taken.map(({ kind, id }) => ({ kind, id }))
    const version = versionFor(block, draft.value)
    write.send({ caseId, transitionId: one.id, block: block.id, version, words, picked })
  }
  return { draft, write, choices, theirs, keepMine, takeTheirs, send }
}

/** Own words, and what is taken from what is there; two texts of a block stand side by side until one is chosen. */
export const WriteBlock = (props: WriteBlockProps) => {
  const t = useTexts(transitionTexts)
  const language = useLanguage()
  const { draft, write, choices, theirs, keepMine, takeTheirs, send } = useBlock(props)
  const { words, lines: taken } = draft.value
  const isTaken = (choice: Taken) => taken.some(one => nameOf(one) === nameOf(choice))
  const toggle = (choice: Taken, on: boolean) =>
    draft.set(before => {
      const others = before.lines.filter(one => nameOf(one) !== nameOf(choice))
      return { ...before, lines: on ? [...others, choice] : others }
    })
  return (
    <Stack>
      <p className="s-soft">{labelIn(props.block.guide, language)}</p>
      {choices.length > 0 ? (
        <fieldset>
          <legend>{t('take')}</legend>
          {choices.map(choice => (
            <Checkbox
              key={nameOf(choice)}
              label={choice.text}
              checked={isTaken(choice)}
              onChange={on => toggle(choice, on)}
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
          mine={<Said block={{ words, lines: taken }} />}
          theirs={<Said block={theirs} />}
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
