import { Shown } from '../../../web/call/index.ts'
import { PageHead, Stack } from '../../../web/kit/index.ts'
import { useParam } from '../../../web/paths/index.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { usePicture } from './hooks.ts'
import { PictureView } from './PictureView.tsx'
import { pictureTexts } from './texts.ts'

/** *Bildet* on the child's page. */
export const PictureTab = () => {
  const t = useTexts(pictureTexts)
  const caseId = useParam('caseId')
  const read = usePicture(caseId)
  return (
    <Shown of={read}>
      {picture => (
        <Stack gap="large">
          <PageHead as="h2" title={t('title')} intro={t('intro', { me: 'no', child: picture.childName })} />
          <PictureView key={caseId} caseId={caseId} picture={picture} />
        </Stack>
      )}
    </Shown>
  )
}
