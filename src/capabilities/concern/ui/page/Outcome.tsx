import { ButtonLink, Buttons, Card, DefinitionList } from '../../../../web/kit/index.ts'
import { paths } from '../../../../web/paths/paths.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { decideTexts } from './decide-texts.ts'
import { concernPageTexts } from './texts.ts'

/** How a concern ended, why, and what family and child said. */
export const Outcome = ({ decision }: { decision: NonNullable<ConcernShown['decision']> }) => {
  const t = useTexts(decideTexts)
  const p = useTexts(concernPageTexts)
  const { date } = useDates()
  const { outcome, by, on, reason, family, child, caseId } = decision
  const items = [
    { term: t('reason'), text: reason },
    { term: family.said === null ? t('familyLater') : t('familyView'), text: family.said ?? family.notYet ?? '' },
    { term: child.said === null ? t('childLater') : t('childView'), text: child.said ?? child.notYet ?? '' },
  ].filter(item => item.text !== '')
  return (
    <Card title={t('outcome')} beside={p('decidedOn', { date: date(on), name: by })}>
      <p>{t(`outcome_${outcome}`)}</p>
      <DefinitionList items={items} />
      {outcome === 'group_measure' ? (
        <Buttons>
          <ButtonLink kind="secondary" to={paths.ownMeasures()}>
            {t('toOwn')}
          </ButtonLink>
        </Buttons>
      ) : null}
      {caseId === null ? null : (
        <Buttons>
          <ButtonLink to={paths.child(caseId)}>{t('openCase')}</ButtonLink>
        </Buttons>
      )}
    </Card>
  )
}
