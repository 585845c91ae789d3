import { ButtonLink, TaskList, TaskRow } from '../../../web/kit/index.ts'
import { PadlockLockedIcon } from '../../../web/kit/icons.ts'
import { paths } from '../../../web/paths/index.ts'
import { useDates, useTexts } from '../../../web/texts/index.ts'
import { useWaiting } from './restriction-hooks.ts'
import { restrictionTexts } from './restriction-texts.ts'

/** What people have asked of own data and waits for me: the kind and the day alone; nothing where nothing waits. */
export const RequestsWaiting = () => {
  const t = useTexts(restrictionTexts)
  const { date } = useDates()
  const { data } = useWaiting()
  if (!data || data.due.length + data.toCorrect.length === 0) return null
  return (
    <TaskList label={t('waiting')}>
      {data.due.map(({ id, kind, dueOn, overdue }) => (
        <TaskRow
          key={id}
          icon={PadlockLockedIcon}
          look={overdue ? 'gap' : undefined}
          kind={t('dueSort')}
          title={t('dueTitle', { overdue: String(overdue), kind: t('dueKind', { kind }) })}
          reason={t('dueReason')}
          when={{ strong: date(dueOn), late: overdue }}
          act={
            <ButtonLink
              kind="secondary"
              to={paths.privacyRegister()}
              label={`${t('toDue')}: ${t('dueKind', { kind })}`}
            >
              {t('toDue')}
            </ButtonLink>
          }
        />
      ))}
      {data.toCorrect.map(({ id, caseId, answeredOn }) => (
        <TaskRow
          key={id}
          icon={PadlockLockedIcon}
          kind={t('correctSort')}
          title={t('correctTitle')}
          reason={t('correctReason', { on: date(answeredOn) })}
          act={
            <ButtonLink kind="secondary" to={paths.child(caseId)} label={`${t('toCase')}: ${t('correctTitle')}`}>
              {t('toCase')}
            </ButtonLink>
          }
        />
      ))}
    </TaskList>
  )
}
