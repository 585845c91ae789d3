import { NoCase } from '../../capabilities/home/ui/OwnPage.tsx'
import { usePicture } from '../../capabilities/picture/ui/hooks.ts'
import { PictureView } from '../../capabilities/picture/ui/PictureView.tsx'
import { pictureTexts } from '../../capabilities/picture/ui/texts.ts'
import { useMe } from '../../capabilities/picture/ui/use-things.ts'
import { Shown } from '../../web/call/index.ts'
import { useTexts } from '../../web/texts/index.ts'
import { FamilyPage } from './FamilyPage.tsx'

/** Bildet: the rings of my life, or of my child's, the same as those who help see as far as it is for me. */
export const PicturePage = () => {
  const t = useTexts(pictureTexts)
  const me = useMe()
  return (
    <FamilyPage title={t('title')}>
      {(child, head) => (
        <>
          {head(t('title'), child.caseId === null ? undefined : t('intro', { me, child: child.name }))}
          {child.caseId === null ? <NoCase child={child} /> : <Rings key={child.id} caseId={child.caseId} />}
        </>
      )}
    </FamilyPage>
  )
}

const Rings = ({ caseId }: { caseId: string }) => (
  <Shown of={usePicture(caseId)}>{picture => <PictureView caseId={caseId} picture={picture} />}</Shown>
)
