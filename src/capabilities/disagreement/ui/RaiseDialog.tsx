import { Send } from '../../../web/call/index.ts'
import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { Dialog, RadioCards, SavedMark, Select, Stack, TextArea } from '../../../web/kit/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { Question } from '../model.ts'
import { useRaise, useServices } from './hooks.ts'
import { disagreementTexts } from './texts.ts'

interface Raising extends Record<string, unknown> {
  question: string
  first: string
  second: string
  third: string
  words: string
  meanwhile: string
  family: string
}
const EMPTY: Raising = { question: '', first: '', second: '', third: '', words: '', meanwhile: '', family: '' }

/** Says that services disagree, and how the help goes on. */
export const RaiseDialog = ({ caseId, onClose }: { caseId: string; onClose: () => void }) => {
  const t = useTexts(disagreementTexts)
  const draft = useDraft<Raising>(`disagreement.new:${caseId}`, EMPTY, one => [one.words, one.meanwhile])
  const write = useRaise({ done: t('saved'), onDone: () => (void draft.discard(), onClose()) })
  const { first, second, third, words, meanwhile, family } = draft.value
  const question = Question.safeParse(draft.value.question).data
  const services = [first, second, third].filter(id => id !== '')
  const ready = services.length > 1 && words.trim() !== '' && meanwhile.trim() !== '' && family !== ''
  return (
    <Dialog open wide title={t('raise')} onClose={onClose}>
      <Stack>
        <p>{t('raiseIntro')}</p>
        <RadioCards
          label={t('questionAbout')}
          options={Question.options.map(value => ({ value, title: t('question', { question: value }) }))}
          value={question}
          onChange={value => draft.set({ question: value })}
        />
        <Services draft={draft} />
        <Written draft={draft} />
        <RadioCards
          label={t('family')}
          hint={t('familyHint')}
          options={(['yes', 'no'] as const).map(value => ({
            value,
            title: t(value === 'yes' ? 'familyYes' : 'familyNo'),
          }))}
          value={family === 'yes' || family === 'no' ? family : undefined}
          onChange={value => draft.set({ family: value })}
        />
        <SavedMark of={draft.saved} />
        <Send
          of={write}
          ready={ready && question !== undefined}
          onSend={() =>
            question && write.send({ caseId, question, services, words, meanwhile, forFamily: family === 'yes' })
          }
          onCancel={onClose}
        >
          {t('save')}
        </Send>
      </Stack>
    </Dialog>
  )
}

const Services = ({ draft }: { draft: Draft<Raising> }) => {
  const t = useTexts(disagreementTexts)
  const all = useServices().data ?? []
  const { first, second, third } = draft.value
  const options = (...not: string[]) =>
    all.filter(one => !not.includes(one.id)).map(one => ({ value: one.id, label: one.name }))
  return (
    <>
      <Select
        label={t('first')}
        unchosen={t('choose')}
        options={options(second, third)}
        value={first}
        onChange={id => draft.set({ first: id })}
      />
      <Select
        label={t('second')}
        unchosen={t('choose')}
        options={options(first, third)}
        value={second}
        onChange={id => draft.set({ second: id })}
      />
      <Select
        label={t('third')}
        optional
        unchosen={t('choose')}
        options={options(first, second)}
        value={third}
        onChange={id => draft.set({ third: id })}
      />
    </>
  )
}

const Written = ({ draft }: { draft: Draft<Raising> }) => {
  const t = useTexts(disagreementTexts)
  return (
    <>
      <TextArea
        label={t('words')}
        hint={t('wordsHint')}
        rows={5}
        value={draft.value.words}
        onChange={text => draft.set({ words: text })}
      />
      <TextArea
        label={t('meanwhile')}
        hint={t('meanwhileHint')}
        rows={3}
        value={draft.value.meanwhile}
        onChange={text => draft.set({ meanwhile: text })}
      />
    </>
  )
}
