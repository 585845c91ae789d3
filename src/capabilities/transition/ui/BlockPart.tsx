import { Details, Stack, Tag } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import type { OneBlock, OneTransition } from './hooks.ts'
import { Said } from './Said.tsx'
import { transitionTexts } from './texts.ts'
import { WriteBlock } from './WriteBlock.tsx'

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
          {labelIn(block.label, language)}{' '}
          {one.state === 'accepted' ? null : <Tag {...(block.approved ? { tone: 'yes' } : {})}>{state}</Tag>}
        </>
      }
    >
      <Stack>
        {one.mayPrepare ? <WriteBlock {...props} /> : <Said block={block} />}
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
