import { Problem } from '../../../../web/call/index.ts'
import {
  Button,
  Buttons,
  Checkbox,
  Chips,
  ChipsMany,
  DateField,
  ErrorSummary,
  SavedMark,
  Stack,
  TextArea,
  Why,
} from '../../../../web/kit/index.ts'
import { useLanguage, useTexts } from '../../../../web/texts/index.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { TALK_FIELDS, useTalk } from './talk-form.ts'
import type { TalkWork } from './talk-form.ts'
import { concernPageTexts } from './texts.ts'

/** The form for a talk with the family. */
export const TalkFields = ({ concern, today }: { concern: ConcernShown; today: string }) => {
  const t = useTexts(concernPageTexts)
  const work = useTalk(concern, today)
  const { form, set, missing, write } = work
  const words = useMissingWords()
  return (
    <Stack>
      <ErrorSummary errors={missing.map(field => ({ id: TALK_FIELDS[field], text: words[field] }))} />
      <p>{t('talkIntro')}</p>
      <DateField label={t('talkOn')} value={form.talkedOn} to={today} onChange={talkedOn => set({ talkedOn })} />
      <Family concern={concern} work={work} />
      <Interpreter work={work} />
      <Said work={work} />
      <Problem of={write} />
      <Buttons>
        <Button busy={write.busy} onClick={work.send}>
          {t('talkDo')}
        </Button>
        <SavedMark of={work.draft.saved} />
      </Buttons>
    </Stack>
  )
}

const Said = ({ work: { form, set, missing } }: { work: TalkWork }) => {
  const t = useTexts(concernPageTexts)
  const words = useMissingWords()
  return (
    <>
      <TextArea
        id={TALK_FIELDS.view}
        label={t('familyView')}
        hint={t('familyViewHint')}
        value={form.familyView}
        error={missing.includes('view') ? words.view : undefined}
        onChange={familyView => set({ familyView })}
      />
      <Chips
        id={TALK_FIELDS.agreement}
        label={t('agreement')}
        options={(['agree', 'partly', 'disagree'] as const).map(value => ({ value, label: t(value) }))}
        value={form.agreement === '' ? undefined : form.agreement}
        error={missing.includes('agreement') ? words.agreement : undefined}
        onChange={agreement => set({ agreement })}
      />
      <TextArea label={t('agreed')} value={form.agreed} rows={2} optional onChange={agreed => set({ agreed })} />
      <TextArea
        label={t('childTold')}
        value={form.childTold}
        rows={2}
        optional
        onChange={childTold => set({ childTold })}
      />
      <Checkbox
        label={t('shareThought')}
        hint={t('shareThoughtHint')}
        checked={form.shareInterpretation}
        onChange={shareInterpretation => set({ shareInterpretation })}
      />
    </>
  )
}

const useMissingWords = () => {
  const t = useTexts(concernPageTexts)
  return {
    heard: t('heardMissing'),
    interpreter: t('interpreterMissing'),
    view: t('talkMissing'),
    agreement: t('agreementMissing'),
  }
}

const Family = ({ concern, work: { form, set, missing } }: { concern: ConcernShown; work: TalkWork }) => {
  const t = useTexts(concernPageTexts)
  const language = useLanguage()
  const nameOf = new Intl.DisplayNames([language], { type: 'language' })
  const label = (one: ConcernShown['guardians'][number]) => {
    const name = one.parentalResponsibility ? one.name : t('noResponsibility', { name: one.name })
    if (one.interpreterLanguage === null) return name
    return t('needsInterpreter', { name, language: nameOf.of(one.interpreterLanguage) ?? '' })
  }
  if (concern.guardians.length === 0) return <Why>{t('nobodyKnown')}</Why>
  return (
    <>
      <ChipsMany
        id={TALK_FIELDS.heard}
        label={t('heard')}
        hint={t('heardHint')}
        options={concern.guardians.map(one => ({ value: one.personId, label: label(one) }))}
        value={form.heardBy}
        error={missing.includes('heard') ? t('heardMissing') : undefined}
        onChange={heardBy => set({ heardBy })}
      />
      <Checkbox
        label={t('childThere')}
        checked={form.childTookPart}
        onChange={childTookPart => set({ childTookPart })}
      />
    </>
  )
}

const Interpreter = ({ work: { form, set, missing } }: { work: TalkWork }) => {
  const t = useTexts(concernPageTexts)
  const values = ['not_needed', 'qualified', 'adult_known', 'child'] as const
  return (
    <Chips
      id={TALK_FIELDS.interpreter}
      label={t('interpreter')}
      options={values.map(value => ({ value, label: t(`interpreter_${value}`) }))}
      value={form.interpreter === '' ? undefined : form.interpreter}
      error={missing.includes('interpreter') ? t('interpreterMissing') : undefined}
      onChange={interpreter => set({ interpreter })}
    />
  )
}
