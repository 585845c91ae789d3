/** Between the open pages of one browser; a page does not hear itself. */
const between = new BroadcastChannel('samspor')

/** Tells the other open pages of this browser that nobody is logged in any more. */
export const tellLeft = (): void => between.postMessage('left')

/** Shows nothing of what stands open here when the screen has been handed over on another page. */
export const leaveWithOthers = (): void =>
  between.addEventListener('message', () => {
    document.body.hidden = true
    globalThis.location.reload()
  })
