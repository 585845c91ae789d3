import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../act/Button.tsx'

const takeFocus = (here: HTMLElement | null) => here?.focus()

/** What comes next in a long list, fetched when asked for; whoever asks goes on at its beginning. */
export const More = ({ text, children }: { text: string; children: () => ReactNode }) => {
  const [asked, setAsked] = useState(false)
  return asked ? (
    <div className="s-stack" data-gap="large" tabIndex={-1} ref={takeFocus}>
      {children()}
    </div>
  ) : (
    <div>
      <Button kind="secondary" onClick={() => setAsked(true)}>
        {text}
      </Button>
    </div>
  )
}
