import { Problem } from '../../../web/call/index.ts'
import { DraftChoice, useDraft } from '../../../web/drafts/index.ts'
import { Button, Card, Chips, Details, RadioCards, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { TOPIC_IDS } from '../../settings/model.ts'
import type { TopicId } from '../../settings/model.ts'
import { useAddNote } from './hooks.ts'
import { logTexts } from './texts.ts'

/** Whom one may write for; the one guardian who may not read is chosen where that is needed, not here. */
const AUDIENCES = ['everyone', 'team', 'own_service', 'not_guardians'] as const

interface NoteDraft extends Record<string, unknown> {
  words: string
  topic: TopicId
  audience: (typeof AUDIENCES)[number]
}
const empty: NoteDraft = { words: '', topic: 'plan', audience: 'everyone' }

/** Writes in the log: one field and one press; who may read it can be narrowed. */
export const WriteNote = ({ caseId }: { caseId: string }) => {
  const t = useTexts(logTexts)
  const draft = useDraft<NoteDraft>(`log.entry:${caseId}`, empty)
  const add = useAddNote(t('saved'), () => void draft.discard())
  const { words, topic, audience } = draft.value
  return (
    <Card title={t('write')}>
      <Stack>
        <DraftChoice of={draft}>{value => <p>{value.words}</p>}</DraftChoice>
        <TextArea
          label={t('writeLabel')}
          hint={t('writeHint')}
          value={words}
          onChange={value => draft.set({ words: value })}
          saved={draft.saved}
          error={add.fieldError('words')}
        />
        <Details summary={t('more')}>
          <Stack>
            <RadioCards
              label={t('audience')}
              hint={t('audienceWhy')}
              options={AUDIENCES.map(value => ({ value, title: t('audienceName', { audience: value }) }))}
              value={audience}
              onChange={value => draft.set({ audience: value })}
            />
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
          <Button busy={add.busy} onClick={() => add.send({ caseId, words, topic, audience })}>
            {t('save')}
          </Button>
        </div>
      </Stack>
    </Card>
  )
}
