import { Card, Timeline, Why } from '../../../../web/kit/index.ts'
import { useDates, useTexts } from '../../../../web/texts/index.ts'
import type { ConcernShown } from '../../shown-model.ts'
import { concernPageTexts } from './texts.ts'

type Talk = ConcernShown['talks'][number]

/** What was said in the talks with the family, with who heard it. */
export const Talks = ({ talks }: { talks: readonly Talk[] }) => {
  const t = useTexts(concernPageTexts)
  const { date } = useDates()
  if (talks.length === 0) return null
  return (
    <Card title={t('talks')}>
      <Timeline
        label={t('talks')}
        entries={talks.map(talk => ({
          key: talk.id,
          when: date(talk.talkedOn),
          title: talk.heardBy.join(', '),
          by: talk.childTookPart ? t('talkByChild', { name: talk.talkedBy }) : t('talkBy', { name: talk.talkedBy }),
          children: <OneTalk talk={talk} />,
        }))}
      />
    </Card>
  )
}

const OneTalk = ({ talk }: { talk: Talk }) => {
  const t = useTexts(concernPageTexts)
  return (
    <>
      <blockquote className="s-written">{talk.familyView}</blockquote>
      <p>
        {t(`agreement_${talk.agreement}`)} {talk.interpreter === 'qualified' ? t('withInterpreter') : null}
      </p>
      {talk.agreed === '' ? null : (
        <p>
          <b>{t('wasAgreed')}</b> {talk.agreed}
        </p>
      )}
      {talk.childTold === '' ? null : (
        <p>
          <b>{t('childKnows')}</b> {talk.childTold}
        </p>
      )}
    </>
  )
}

/** Those with parental responsibility who have not heard it: nobody is forgotten by chance. */
export const NotHeard = ({ guardians, told }: { guardians: ConcernShown['guardians']; told: boolean }) => {
  const t = useTexts(concernPageTexts)
  const names = guardians.filter(one => one.parentalResponsibility && !one.heard).map(one => one.name)
  return told && names.length > 0 ? <Why>{t('notHeard', { names: names.join(', ') })}</Why> : null
}
