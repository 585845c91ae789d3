import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Toasts } from '../../web/kit/act/Toast.tsx'
import { newQueries } from '../../web/session/queries.ts'
import { ChildApp } from './ChildApp.tsx'
import '../../web/kit/look/index.css'
import '../../web/pictures/child-screen.css'

const place = document.getElementById('app')
if (!place) throw new Error('no place to draw in')
// What the browser kept alive may not be shown again: the screen may have been given back.
globalThis.addEventListener('pageshow', event => {
  if (event.persisted) globalThis.location.reload()
})
// A child that has waited may have changed its mind about who is told: nothing is sent later than when it was pressed.
const queries = newQueries('always')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Toasts>
        <ChildApp />
      </Toasts>
    </QueryClientProvider>
  </StrictMode>,
)
void import('../../web/texts/mark-written.ts').then(one => one.markWritten(document.body))
