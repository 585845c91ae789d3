import type { Draft } from '../../../web/drafts/index.ts'
import { Checkbox } from '../../../web/kit/index.ts'
import { Picture as Drawing } from '../../../web/pictures/Picture.tsx'
import { useSession } from '../../../web/session/index.ts'
import { labelIn, useLanguage, useTexts, useWrittenLanguage } from '../../../web/texts/index.ts'
import { symbols } from '../../own-word/model.ts'
import type { OneSymbol } from '../../own-word/model.ts'
import type { EntryDraft } from './entry-draft.ts'
import type { Picture } from './hooks.ts'
import { pictureTexts } from './texts.ts'

interface TogetherProps {
  picture: Picture
  draft: Draft<EntryDraft>
  /** Whether it is something that a child writes with somebody. */
  can: boolean
}

/** An adult says that it is written together with the child; then there are pictures to point at, and each stands as a word too. */
export const Together = ({ picture, draft: { value, set }, can }: TogetherProps) => {
  const t = useTexts(pictureTexts)
  const { role } = useSession()
  const language = useLanguage()
  const written = useWrittenLanguage()
  if (!can || role === 'youth') return null
  const press = (one: OneSymbol) => set(pointedAt(one, labelIn(one, written), value))
  return (
    <>
      <Checkbox
        label={t('withChild', { child: picture.childName })}
        hint={t('withChildHint')}
        checked={value.together}
        onChange={together => set({ together })}
      />
      {value.together ? (
        <div className="s-points" role="group" aria-label={t('point')}>
          {symbols.map(one => (
            <button key={one.id} type="button" aria-pressed={value.symbols.includes(one.id)} onClick={() => press(one)}>
              <Drawing of={one.id} />
              <span>{labelIn(one, language)}</span>
            </button>
          ))}
        </div>
      ) : null}
    </>
  )
}

const MOST = 12
/** What is pointed at stands as a word among the others; pressed again, it is taken away where it stands by itself. */
export function pointedAt(
  { id }: { readonly id: string },
  label: string,
  { symbols: before, words }: Pick<EntryDraft, 'symbols' | 'words'>,
): Pick<EntryDraft, 'symbols' | 'words'> {
  const said = words.split(', ').filter(one => one.trim() !== '')
  if (before.includes(id))
    return { symbols: before.filter(one => one !== id), words: said.filter(one => one !== label).join(', ') }
  if (before.length >= MOST) return { symbols: before, words }
  return { symbols: [...before, id], words: (said.includes(label) ? said : [...said, label]).join(', ') }
}
