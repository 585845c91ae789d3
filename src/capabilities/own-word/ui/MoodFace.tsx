import { Icon } from '../../../web/kit/index.ts'
import { FaceCryIcon, FaceFrownIcon, FaceIcon, FaceLaughIcon, FaceSmileIcon } from '../../../web/kit/icons.ts'
import { useTexts } from '../../../web/texts/index.ts'
import { ownWordTexts } from './texts.ts'
import './own-word.css'

/** The five faces, from bad to good. */
export const FACES = [
  { mood: 1, icon: FaceCryIcon },
  { mood: 2, icon: FaceFrownIcon },
  { mood: 3, icon: FaceIcon },
  { mood: 4, icon: FaceSmileIcon },
  { mood: 5, icon: FaceLaughIcon },
] as const

/** How somebody said that it is: a face and its word. */
export const MoodFace = ({ mood }: { mood: number }) => {
  const t = useTexts(ownWordTexts)
  const face = FACES.find(one => one.mood === mood)
  return (
    <p className="s-how-it-is">
      {face ? <Icon of={face.icon} /> : null}
      <span>{t('moodAs', { mood: `${mood}` })}</span>
    </p>
  )
}
