import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FormEvent } from 'react'
import { Link } from '../../web/kit/act/Link.tsx'
import { TextField } from '../../web/kit/field/TextField.tsx'
import { Icon } from '../../web/kit/Icon.tsx'
import { MagnifyingGlassIcon } from '../../web/kit/icons.ts'
import { Dialog } from '../../web/kit/say/Dialog.tsx'
import { useGo } from '../../web/paths/go.ts'
import { useSession } from '../../web/session/session.tsx'
import { useTexts } from '../../web/texts/use-texts.ts'
import { myChildren } from './my-children.ts'
import { placesOf } from './nav.ts'
import { staffTexts } from './texts.ts'

/** Ctrl K: to a place, or to one of my children by part of a name. The name is looked for here, and never sent. */
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
        <Found onGone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

const Found = ({ onGone }: { onGone: () => void }) => {
  const t = useTexts(staffTexts)
  const session = useSession()
  const [text, setText] = useState('')
  const go = useGo()
  useFieldFirst()
  const { data: children = [] } = useQuery({ queryKey: ['my-children'], queryFn: myChildren, retry: false })
  const places = placesOf(session).map(({ to, text: key }) => ({ to, name: t(key), about: undefined }))
  const looked = text.trim().toLocaleLowerCase('nb')
  const hits = [...(looked ? children : []), ...places].filter(({ name }) =>
    name.toLocaleLowerCase('nb').includes(looked),
  )
  const toFirst = (event: FormEvent) => {
    event.preventDefault()
    const [first] = hits
    if (!first) return
    onGone()
    go(first.to)
  }
  return (
    <form className="s-stack" onSubmit={toFirst}>
      <TextField id={FIELD} label={t('find')} hint={t('findHint')} value={text} onChange={setText} />
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- closes when a link inside is used */}
      <div className="s-palette" onClick={onGone}>
        {hits.map(({ to, name, about }) => (
          <Link key={to} to={to}>
            {name}
            {about ? <small>{about}</small> : null}
          </Link>
        ))}
      </div>
      <output>{hits.length === 0 ? t('findNothing') : null}</output>
    </form>
  )
}

const FIELD = 'palette-field'

/** A dialog gives the focus to what comes first in it, here to close; the field takes it when that is done. */
const useFieldFirst = () => {
  useEffect(() => {
    const frame = requestAnimationFrame(() => document.getElementById(FIELD)?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
}
