import { useState } from 'react'
import type { ReactNode } from 'react'
import { Send, Shown } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import { ButtonLink, Card, Message, Pick, SavedMark, Stack, Stop, TextField } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/index.ts'
import { labelIn, useDates, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import { Said } from '../Said.tsx'
import { useAnswerPack, useTransitions } from '../hooks.ts'
import type { OneBlock, OneTransition } from '../hooks.ts'
import { packTexts } from './family-texts.ts'

interface PackStopsProps {
  readonly caseId: string
  readonly head: (title: string, intro?: string) => ReactNode
}

/** What may go along from one service to another: yes or no, block by block. */
export const PackStops = ({ caseId, head }: PackStopsProps) => {
  const t = useTexts(packTexts)
  const read = useTransitions(caseId)
  return (
    <>
      {head(t('page'), t('intro'))}
      <Shown of={read}>
        {({ transitions }) =>
          transitions.length === 0 ? (
            <p>{t('none')}</p>
          ) : (
            transitions.map(one => <OnePack key={one.id} caseId={caseId} one={one} />)
          )
        }
      </Shown>
    </>
  )
}

interface Saying {
  readonly answer?: 'yes' | 'no'
  readonly words?: string
}

interface PackDraft extends Record<string, unknown> {
  said: Readonly<Record<string, Saying>>
}
const wordsOf = ({ said }: PackDraft) => Object.values(said).flatMap(({ words }) => words ?? [])

/** What is said is said of a block as it was read: written anew, it is answered anew. */
const readOf = ({ id, version }: Pick<OneBlock, 'id' | 'version'>) => `${id} ${version}`

const OnePack = ({ caseId, one }: { caseId: string; one: OneTransition }) => {
  const t = useTexts(packTexts)
  const { date } = useDates()
  const language = useLanguage()
  const draft = useDraft<PackDraft>(`transition.pack:${one.id}`, { said: {} }, wordsOf)
  const { said } = draft.value
  const [tried, setTried] = useState(false)
  const write = useAnswerPack(t('sent'), () => (void draft.discard(), setTried(false)))
  const answers = one.blocks.flatMap(({ id, version }) => {
    const { answer, words = '' } = said[readOf({ id, version })] ?? {}
    return answer ? [{ block: id, version, answer, ...(words.trim() && { words }) }] : []
  })
  const send = () => (answers.length > 0 ? write.send({ caseId, transitionId: one.id, answers }) : setTried(true))
  const mine = one.blocks.some(block => block.asked)
  return (
    <Stop title={t('title', { passage: labelIn(one.passage, language), day: date(one.on, 'long') })}>
      <Stack>
        {mine ? <p>{one.to ? t('to', { service: one.to }) : t('toLater')}</p> : null}
        {one.acceptedOn ? <p>{t('received', { day: date(one.acceptedOn) })}</p> : null}
        {one.elsewhere === 'carried' ? <Carried /> : null}
        {one.blocks.map(block => (
          <BlockAsked
            key={block.id}
            block={block}
            said={said[readOf(block)] ?? {}}
            onSay={next =>
              draft.set(before => ({
                said: { ...before.said, [readOf(block)]: { ...before.said[readOf(block)], ...next } },
              }))
            }
          />
        ))}
        {tried && answers.length === 0 ? <Message tone="problem">{t('missing')}</Message> : null}
        {mine ? <SavedMark of={draft.saved} /> : null}
        {mine ? (
          <Send of={write} onSend={send}>
            {t('send')}
          </Send>
        ) : null}
      </Stack>
    </Stop>
  )
}

const Carried = () => {
  const t = useTexts(packTexts)
  return (
    <Message>
      <p>{t('carried')}</p>
      <ButtonLink to={paths.family.ownData()} kind="secondary">
        {t('toOwn')}
      </ButtonLink>
    </Message>
  )
}

interface BlockAskedProps {
  readonly block: OneBlock
  readonly said: Saying
  readonly onSay: (said: Saying) => void
}

const BlockAsked = ({ block, said, onSay }: BlockAskedProps) => {
  const t = useTexts(packTexts)
  const language = useLanguage()
  return (
    <Card title={labelIn(block.label, language)} as="h3">
      <Said block={block} />
      {block.asked ? (
        <Pick
          label={t('question')}
          hint={block.mine ? `${t('answered', { answer: block.mine })} ${t('change')}` : undefined}
          options={(['yes', 'no'] as const).map(value => ({ value, label: t(value) }))}
          value={said.answer ?? block.mine ?? undefined}
          onChange={answer => onSay({ answer })}
        />
      ) : (
        <p className="s-soft">{t('notYours')}</p>
      )}
      {said.answer ? (
        <TextField label={t('words')} value={said.words ?? ''} onChange={words => onSay({ words })} maxLength={1000} />
      ) : null}
    </Card>
  )
}
