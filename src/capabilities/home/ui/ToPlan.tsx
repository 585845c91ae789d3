import { ButtonLink, Stop } from '../../../web/kit/index.ts'
import { PencilWritingIcon } from '../../../web/kit/icons.ts'
import { paths } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { homeTexts } from './texts.ts'

/** The way to *Mitt*, to say something of one's own, or to the plan, which stays when the work together is over. */
export const ToPlan = ({ to }: { to: 'tell' | 'kept' }) => {
  const t = useTexts(homeTexts)
  return (
    <Stop title={t(to)}>
      <p>{t(`${to}Text`)}</p>
      <ButtonLink
        kind="secondary"
        wide
        icon={to === 'tell' ? PencilWritingIcon : undefined}
        to={to === 'tell' ? paths.family.mine() : paths.family.plan()}
      >
        {t(`${to}Press`)}
      </ButtonLink>
    </Stop>
  )
}
