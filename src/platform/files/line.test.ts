import { expect, it } from 'vitest'
import { aLine } from './line.ts'

it('lets one in at a time, so many wait, and few of each; a place is free when one is done or has failed', async () => {
  const line = aLine({ most: 3, each: 2 })
  let [within, most] = [0, 0]
  const work = async () => {
    most = Math.max(most, ++within)
    await new Promise(resolve => setTimeout(resolve, 1))
    return within--
  }
  const found = await Promise.all(['a', 'a', 'a', 'b', 'c'].map(who => line.wait(who, work)))
  expect(found).toEqual([1, 1, undefined, 1, undefined])
  expect(most).toBe(1)
  await expect(line.wait('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await Promise.all(['a', 'b', 'c'].map(who => line.wait(who, work)))).toEqual([1, 1, 1])
})
