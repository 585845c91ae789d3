type Written = HTMLInputElement | HTMLTextAreaElement

/** Fields of words: a choice is not lost when something beside it is fetched anew. */
const NO_WORDS = ['search', 'radio', 'checkbox', 'button', 'submit']
const isWritten = (target: EventTarget | null): target is Written =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !NO_WORDS.includes(target.type))

/**
 * Notes what somebody writes on the page. What is fetched anew under a half-written form would bring a newer version along, and
 * the other's text would be lost without anybody seeing both; so nothing is, until the form is sent or closed.
 */
export function noteWriting() {
  const touched = new Set<Written>()
  const note = ({ target }: Event) => {
    if (isWritten(target)) touched.add(target)
  }
  document.addEventListener('input', note, { capture: true })
  return {
    /** Whether somebody is in the middle of something: a dialog is open, or a field that was written in is still there. */
    isWriting: () => {
      for (const one of touched) if (!one.isConnected || one.value === '') touched.delete(one)
      return touched.size > 0 || document.querySelector('dialog[open]') !== null
    },
    stop: () => document.removeEventListener('input', note, { capture: true }),
  }
}
