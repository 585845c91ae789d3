import { isLanguage } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'
import { writtenIn } from './written-in.ts'

/** Marks what is marked here, and not by the page itself. */
const OURS = 'data-written'
/** Inside something that says its own language, or that is not read. */
const LEFT = `[lang]:not(html, [${OURS}]), script, style, svg defs`

const pageLanguage = (): Language => {
  const { lang } = document.documentElement
  return isLanguage(lang) ? lang : 'nb'
}
const ownText = (one: Element): string =>
  [...one.childNodes].map(node => (node instanceof Text ? node.data : '')).join('')

function mark(one: Element, page: Language): void {
  const language = one.closest(LEFT) ? undefined : writtenIn(ownText(one), page)
  if (language !== undefined) {
    one.setAttribute('lang', language)
    one.setAttribute(OURS, '')
  } else if (one.hasAttribute(OURS)) {
    one.removeAttribute('lang')
    one.removeAttribute(OURS)
  }
}

function markAll(root: Element): void {
  const page = pageLanguage()
  for (const one of [root, ...root.querySelectorAll('*')]) mark(one, page)
}

/**
 * Says of all that stands on the page in another language than the page which one it is, as it is drawn: what people have
 * written, the words of a municipality, and bokmål where a language lacks a text. So a voice reads it as it should be
 * read; by `data-written` it keeps its own order (kit/look/base.css). Record 88.
 */
export function markWritten(root: HTMLElement): void {
  const drawn = new MutationObserver(records => {
    const page = pageLanguage()
    for (const { target, addedNodes } of records) {
      const at = target instanceof Element ? target : target.parentElement
      if (at) mark(at, page)
      for (const node of addedNodes) if (node instanceof Element) markAll(node)
    }
  })
  drawn.observe(root, { subtree: true, childList: true, characterData: true })
  const spoken = new MutationObserver(() => markAll(root))
  spoken.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] })
  markAll(root)
}
