import { useSyncExternalStore } from 'react'

const listen = (listener: () => void) => {
  globalThis.addEventListener('online', listener)
  globalThis.addEventListener('offline', listener)
  return () => {
    globalThis.removeEventListener('online', listener)
    globalThis.removeEventListener('offline', listener)
  }
}

/** Whether the device has a network; anew when that changes. */
export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine)
