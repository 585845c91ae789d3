import { useId } from 'react'
import { useSession, useNow } from '../../../../web/session/index.ts'
import { Button, Card, Checkbox, Chips, FieldPair, Row, Stack, TextField } from '../../../../web/kit/index.ts'
import { localDay, useDates, useTexts } from '../../../../web/texts/index.ts'
import type { Guide } from '../../guide-model.ts'
import { ageOn } from '../age.ts'
import { concernTexts } from '../texts.ts'
import { FindChild } from './FindChild.tsx'
import { FIELDS } from './form.ts'
import { newConcernTexts } from './texts.ts'
import type { NewConcernWork } from './use-new-concern.ts'

type WhoProps = Pick<NewConcernWork, 'form' | 'set' | 'missing'> & { guide: Guide | undefined }

/** Whom it is about, and where it was seen. */
export const Who = ({ form, set, missing, guide }: WhoProps) => {
  const t = useTexts(newConcernTexts)
  const c = useTexts(concernTexts)
  const { date } = useDates()
  const kinds = [
    { value: 'child', label: t('aboutChild') },
    { value: 'group', label: t('aboutGroup') },
    { value: 'nobody', label: t('aboutNobody') },
  ] as const
  return (
    <Card>
      <Stack>
        <Chips label={t('about')} options={kinds} value={form.kind} onChange={kind => set({ kind, next: 'share' })} />
        <div className="s-who">
          <FieldPair>
            {form.kind === 'child' ? <TheChild form={form} set={set} missing={missing.includes('who')} /> : null}
            {form.kind === 'group' ? (
              <TextField
                id={FIELDS.group}
                label={t('group')}
                hint={t('groupHint')}
                value={form.group}
                maxLength={200}
                error={missing.includes('group') ? t('missingGroup') : undefined}
                onChange={group => set({ group })}
              />
            ) : null}
            <TextField
              label={c('whereSeen')}
              hint={t('whereHint')}
              value={form.arena}
              maxLength={200}
              optional
              onChange={arena => set({ arena })}
            />
          </FieldPair>
        </div>
        {guide?.school ? (
          <Checkbox
            label={t('schoolEnvironment')}
            hint={form.kind === 'child' ? t('schoolEnvironmentHint', { date: date(guide.talkBySchool) }) : undefined}
            checked={form.schoolEnvironment}
            onChange={schoolEnvironment => set({ schoolEnvironment })}
          />
        ) : null}
      </Stack>
    </Card>
  )
}

type TheChildProps = Pick<NewConcernWork, 'form' | 'set'> & { missing: boolean }
const TheChild = ({ form, set, missing }: TheChildProps) => {
  const t = useTexts(newConcernTexts)
  const id = useId()
  const age = useAge(form.birthDate)
  const { service } = useSession()
  if (form.childId === '')
    return (
      <FindChild
        key={service?.id}
        missing={missing}
        onChoose={child => set({ childId: child.id, childName: child.name, birthDate: child.birthDate ?? '' })}
      />
    )
  return (
    <div className="s-field" role="group" aria-labelledby={id}>
      <b id={id}>{t('about')}</b>
      <Row>
        <span>
          {form.childName}
          {age}
        </span>
        <Button kind="plain" onClick={() => set({ childId: '', childName: '', birthDate: '' })}>
          {t('change')}
        </Button>
      </Row>
    </div>
  )
}

const useAge = (birthDate: string) => {
  const t = useTexts(newConcernTexts)
  const now = useNow()
  return birthDate === '' ? '' : t('age', { age: ageOn(birthDate, localDay(now)) })
}
