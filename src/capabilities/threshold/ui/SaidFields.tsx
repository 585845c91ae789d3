import { Pick, TextArea } from '../../../web/kit/index.ts'
import { labelIn, useLanguage, useTexts } from '../../../web/texts/index.ts'
import { birthdayTexts } from './family/birthday-texts.ts'
import type { ThresholdShown, Thresholds } from './hooks.ts'
import { ParentField } from './ParentField.tsx'
import type { SaidForm } from './use-said.ts'

interface SaidFieldsProps {
  readonly form: SaidForm
  readonly page: Thresholds
  readonly threshold: ThresholdShown
}

/** The questions of a birthday: each parent, each service, what is to be heard and what is not to be seen. */
export const SaidFields = ({ form, page, threshold }: SaidFieldsProps) => (
  <>
    {form.owns
      ? page.parents.map(parent => (
          <ParentField
            key={parent.personId}
            parent={parent}
            topics={page.topics}
            value={form.ofParent(parent.personId)}
            onChange={value => form.sayParent(parent.personId, value)}
            tried={form.tried}
          />
        ))
      : null}
    <Services form={form} page={page} threshold={threshold} />
    <Words form={form} />
  </>
)

const Services = ({ form, page, threshold }: SaidFieldsProps) => {
  const t = useTexts(birthdayTexts)
  const language = useLanguage()
  const labelOf = (topic: string) => labelIn(page.topics.find(one => one.id === topic)?.label, language) ?? ''
  return threshold.services.map(({ id, name, topics }) => (
    <Pick
      key={id}
      label={t('service', { service: name, topics: topics.map(labelOf).join(', ') })}
      hint={t('serviceHint')}
      options={(['yes', 'no'] as const).map(value => ({ value, label: t(value) }))}
      value={form.services[id]}
      onChange={answer => form.sayService(id, answer)}
    />
  ))
}

const Words = ({ form: { draft, owns } }: Pick<SaidFieldsProps, 'form'>) => {
  const t = useTexts(birthdayTexts)
  return (
    <>
      <TextArea
        label={t('heard')}
        hint={t('heardHint')}
        value={draft.value.heard}
        onChange={heard => draft.set({ ...draft.value, heard })}
        saved={draft.saved}
        maxLength={2000}
      />
      {owns ? null : (
        <TextArea
          label={t('unseen')}
          hint={t('unseenHint')}
          value={draft.value.unseen}
          onChange={unseen => draft.set({ ...draft.value, unseen })}
          maxLength={2000}
        />
      )}
    </>
  )
}
