import { ButtonLink } from '../../../web/kit/index.ts'
import { paths } from '../../../web/paths/index.ts'
import { May } from '../../../web/may/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { linkTexts } from './link-texts.ts'

/** From a child's team, in its row of buttons: whether something may be shared, and what was given without consent. */
export const SharingLinks = ({ caseId }: { caseId: string }) => {
  const t = useTexts(linkTexts)
  return (
    <May do="disclosure.record" in={caseId}>
      <ButtonLink kind="secondary" to={paths.mayShareOf(caseId)}>
        {t('mayShare')}
      </ButtonLink>
      <ButtonLink kind="plain" to={paths.disclosures(caseId)}>
        {t('given')}
      </ButtonLink>
    </May>
  )
}
