import { Problem, useRead } from '../../../web/call/index.ts'
import {
  ButtonLink,
  Buttons,
  Columns,
  ErrorSummary,
  Page,
  PageHead,
  SavedMark,
  Skeleton,
  Stack,
} from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/paths.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { concernGuide } from '../api.ts'
import type { Guide } from '../guide-model.ts'
import { ageOn, bandOf } from './age.ts'
import { ConcernClock } from './ConcernClock.tsx'
import { Danger } from './Danger.tsx'
import { Fields } from './new/Fields.tsx'
import { FIELDS } from './new/form.ts'
import { Signs } from './new/Signs.tsx'
import { newConcernTexts } from './new/texts.ts'
import { useNewConcern } from './new/use-new-concern.ts'
import type { NewConcernWork } from './new/use-new-concern.ts'
import { WhatNow } from './new/WhatNow.tsx'
import { Who } from './new/Who.tsx'
import './concern.css'

/** *Ny undring*: one page that grows. It can be written in before anything has been fetched. */
export const NewConcern = () => {
  const t = useTexts(newConcernTexts)
  const work = useNewConcern()
  const guide = useRead(concernGuide, {}).data
  const { form, set, missing } = work
  const today = guide?.today
  if (work.noted !== undefined && work.problem.problem) return <Kept id={work.noted} problem={work.problem} />
  const band = form.birthDate !== '' && today !== undefined ? bandOf(ageOn(form.birthDate, today)) : undefined
  return (
    <Page>
      <PageHead title={t('title')} intro={t('intro')}>
        <SavedMark of={work.draft.saved} />
      </PageHead>
      <Columns aside={<Beside guide={guide} band={band} />}>
        <Missing missing={missing} />
        {guide ? <Clock guide={guide} form={form} /> : <Skeleton lines={3} />}
        <Who form={form} set={set} missing={missing} guide={guide} />
        <Fields note={form} set={set} wrong={missing.includes('seen') ? t('missingSeen') : undefined} />
        <WhatNow work={work} guide={guide} />
      </Columns>
    </Page>
  )
}

const Clock = ({ guide, form }: { guide: Guide; form: NewConcernWork['form'] }) => {
  const talkBy = form.schoolEnvironment ? guide.talkBySchool : guide.talkBy
  return (
    <ConcernClock
      from={guide.today}
      today={guide.today}
      shareBy={guide.shareBy}
      talkBy={form.kind === 'child' ? talkBy : null}
      dueOn={guide.dueOn}
    />
  )
}

const Beside = ({ guide, band }: { guide: Guide | undefined; band: ReturnType<typeof bandOf> | undefined }) => (
  <>
    <Danger phones={guide?.phones} />
    {guide ? <Signs guide={guide} band={band} /> : <Skeleton lines={6} />}
  </>
)

const Missing = ({ missing }: Pick<NewConcernWork, 'missing'>) => {
  const t = useTexts(newConcernTexts)
  const words = {
    who: t('missingWho'),
    group: t('missingGroup'),
    seen: t('missingSeen'),
    reason: t('missingReason'),
    day: t('missingDay'),
  }
  return <ErrorSummary errors={missing.map(field => ({ id: FIELDS[field], text: words[field] }))} />
}

/** It is noted, but what was to follow did not go: no word is lost, and the way on is from its own page. */
const Kept = ({ id, problem }: { id: string; problem: NewConcernWork['problem'] }) => {
  const t = useTexts(newConcernTexts)
  return (
    <Page>
      <PageHead title={t('keptTitle')} intro={t('keptIntro')} />
      <Stack>
        <Problem of={problem} />
        <Buttons>
          <ButtonLink to={paths.concern(id)}>{t('keptGo')}</ButtonLink>
        </Buttons>
      </Stack>
    </Page>
  )
}
