import { Problem } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { Button, Card, Chips, Details, Message, RadioCards, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { TOPIC_IDS } from '../../settings/model.ts'
import type { TopicId } from '../../settings/model.ts'
import { useAddNote, useLogReaders } from './hooks.ts'
import { logTexts } from './texts.ts'

/** Whom one may write for; after these, each guardian by name who can be the one that does not read it. */
const AUDIENCES = ['everyone', 'team', 'own_service', 'not_guardians'] as const

interface NoteDraft extends Record<string, unknown> {
  words: string
  topic: TopicId
  audience: (typeof AUDIENCES)[number] | 'not_guardian'
  /** The guardian who does not read it. */
  notFor: string
}
const empty: NoteDraft = { words: '', topic: 'plan', audience: 'everyone', notFor: '' }

/** Writes in the log: one field and one press; who may read it can be narrowed, and is said before anybody writes. */
export const WriteNote = ({ caseId }: { caseId: string }) => {
  const t = useTexts(logTexts)
  const draft = useDraft<NoteDraft>(`log.entry:${caseId}`, empty, one => [one.words])
  const add = useAddNote(t('saved'), () => void draft.discard())
  const { words, topic, audience, notFor } = draft.value
  const guardians = useLogReaders(caseId).data?.guardians ?? []
  const name = guardians.find(one => one.id === notFor)?.name ?? ''
  const kept = audience === 'not_guardian' && notFor !== '' ? { notFor } : {}
  return (
    <Card title={t('write')}>
      <Stack>
        {audience === 'not_guardian' ? (
          <Message>
            <p>{t('keptFrom', { name })}</p>
          </Message>
        ) : null}
        <TextArea
          label={t('writeLabel')}
          hint={t('writeHint', { audience, name })}
          value={words}
          onChange={value => draft.set({ words: value })}
          saved={draft.saved}
          error={add.fieldError('words')}
        />
        <Details summary={t('more')}>
          <Stack>
            <WhoReads draft={draft} guardians={guardians} />
            <Chips
              label={t('topic')}
              options={TOPIC_IDS.map(value => ({ value, label: t('topicName', { topic: value }) }))}
              value={topic}
              onChange={value => draft.set({ topic: value })}
            />
          </Stack>
        </Details>
        <Problem of={add} />
        <div>
          <Button busy={add.busy} onClick={() => add.send({ caseId, words, topic, audience, ...kept })}>
            {t('save')}
          </Button>
        </div>
      </Stack>
    </Card>
  )
}

interface WhoReadsProps {
  draft: Draft<NoteDraft>
  guardians: readonly { readonly id: string; readonly name: string }[]
}

/** Who may read it: groups, or all but the one guardian who is named; a choice with what it leads to. */
const WhoReads = ({ draft, guardians }: WhoReadsProps) => {
  const t = useTexts(logTexts)
  const { audience, notFor } = draft.value
  const groups = AUDIENCES.map(value => ({ value: value, title: t('audienceName', { audience: value }) }))
  const without = guardians.map(({ id, name }) => ({
    value: id,
    title: t('allBut', { name }),
    text: t('allButText', { name }),
  }))
  const choose = (value: string) => {
    const group = AUDIENCES.find(one => one === value)
    draft.set(group ? { audience: group, notFor: '' } : { audience: 'not_guardian', notFor: value })
  }
  return (
    <RadioCards
      label={t('audience')}
      hint={t('audienceWhy')}
      options={[...groups, ...without]}
      value={audience === 'not_guardian' ? notFor : audience}
      onChange={choose}
    />
  )
}
