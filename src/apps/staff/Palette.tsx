import { Suspense, lazy, useEffect, useState } from 'react'
import { Icon } from '../../web/kit/Icon.tsx'
import { MagnifyingGlassIcon } from '../../web/kit/icons.ts'
import { Dialog } from '../../web/kit/say/Dialog.tsx'
import { Skeleton } from '../../web/kit/say/Skeleton.tsx'
import { useTexts } from '../../web/texts/use-texts.ts'
import { staffTexts } from './texts.ts'

const PaletteFound = lazy(async () => ({ default: (await import('./PaletteFound.tsx')).PaletteFound }))

/** Ctrl K: to a child by part of the name, to a place, or to something to do. */
export const Palette = () => {
  const t = useTexts(staffTexts)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen(true)
    }
    globalThis.addEventListener('keydown', press)
    return () => globalThis.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <button type="button" className="s-find" onClick={() => setOpen(true)}>
        <Icon of={MagnifyingGlassIcon} />
        <span>{t('find')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('findTitle')}>
        <Suspense fallback={<Skeleton lines={6} />}>
          <PaletteFound onGone={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  )
}
