import { Card, DefinitionList, Own } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { familyConcernTexts } from './family-texts.ts'

/** What we said and agreed in the talks: our own words first. */
export const OurTalks = ({ talks }: Pick<ConcernShown, 'talks'>) => {
  const t = useTexts(familyConcernTexts)
  const { date } = useDates()
  return talks.map(({ id, talkedOn, talkedBy, familyView, agreement, agreed, childTold, interpreter }) => (
    <Card key={id} title={t('talk', { day: date(talkedOn, 'day'), name: talkedBy })} as="h3">
      <Own by={t('yourSide')}>{familyView}</Own>
      <p>
        {t('agreement', { agreement })} {interpreter === 'qualified' ? t('interpreted') : null}
      </p>
      <DefinitionList
        items={[
          { term: t('agreed'), text: agreed },
          { term: t('childTold'), text: childTold },
        ].filter(item => item.text !== '')}
      />
    </Card>
  ))
}
