import { describe, expect, it } from 'vitest'
import { draftPlace } from './draft-place.ts'

describe('where one goes on writing what one left', () => {
  it.each([
    ['picture.entry:omars', '/barn/omars/bildet'],
    ['picture.anew:omars:entry', '/barn/omars/bildet'],
    ['picture.agreed:omars', '/barn/omars/bildet'],
    ['picture.differs:omars', '/barn/omars/bildet'],
    ['feedback.done:2026-2', '/tilbakemeldinger'],
    ['log.entry:omars', '/barn/omars/logg'],
  ])('%s: %s', (key, to) => {
    expect(draftPlace(key)?.to).toBe(to)
  })

  it('is nowhere of its own where it stands inside something else that waits', () => {
    expect(draftPlace('evaluation:omars')).toBeUndefined()
    expect(draftPlace('feedback.answer:ask')).toBeUndefined()
  })
})
