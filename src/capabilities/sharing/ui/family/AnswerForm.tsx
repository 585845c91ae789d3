import { Send } from '../../../../web/call/index.ts'
import { ChipsMany, Pick, Stack, TextArea } from '../../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { FamilyService, FamilySharing } from '../hooks.ts'
import { familyTexts } from './family-texts.ts'
import { Others } from './Others.tsx'
import type { Answers, Topic } from './use-answers.ts'
import { useAnswers } from './use-answers.ts'

interface AnswerFormProps {
  caseId: string
  sharing: FamilySharing
  service: FamilyService
  topics: readonly Topic[]
  /** Shows what one has answered before; else nothing is chosen. */
  remembers?: boolean | undefined
  onDone: () => void
}

/** Yes, yes with something left out, or no, of the same size; and how the others have answered. */
export const AnswerForm = ({ caseId, sharing, service, topics, remembers, onDone }: AnswerFormProps) => {
  const t = useTexts(familyTexts)
  const language = useLanguage()
  const answers = useAnswers({ caseId, service, topics, remembers, onDone })
  const options = (['yes', 'limited', 'no'] as const).map(value => ({ value, label: t(value) }))
  return (
    <Stack>
      {topics.map(topic => (
        <Pick
          key={topic}
          label={labelIn(sharing.topics.find(one => one.id === topic)?.label, language) ?? ''}
          options={options}
          value={answers.said[topic]}
          onChange={answer => answers.say(topic, answer)}
          error={answers.missing(topic)}
        />
      ))}
      <LeftOut answers={answers} service={service} />
      <Others sharing={sharing} service={service} topics={topics} />
      <Send of={answers.write} onSend={answers.send}>
        {t('send')}
      </Send>
    </Stack>
  )
}

const LeftOut = ({ answers, service }: { answers: Answers; service: FamilyService }) => {
  const t = useTexts(familyTexts)
  return (
    <>
      {answers.isLimited ? (
        <TextArea
          label={t('limits')}
          hint={t('limitsHint')}
          value={answers.draft.value.limits}
          onChange={limits => answers.draft.set({ limits })}
          saved={answers.draft.saved}
          maxLength={1000}
          error={answers.missingLimits}
        />
      ) : null}
      {answers.anySeen && service.people.length > 0 ? (
        <ChipsMany
          label={t('notFor')}
          options={service.people.map(({ id, name }) => ({ value: id, label: name }))}
          value={answers.notFor}
          onChange={answers.setNotFor}
        />
      ) : null}
    </>
  )
}
