import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isPermissive, licencesOf } from './licences.mjs'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { license?: string; dev?: boolean; optional?: boolean; integrity?: string; link?: boolean }>
}

describe('the licences of what Samspor stands on', () => {
  it('are permissive, all of them', () => {
    const all = licencesOf(packages)
    expect(all.length).toBeGreaterThan(200)
    expect(all.filter(one => !one.fits)).toEqual([])
  })

  it('are found out when one is not', () => {
    const fits = (license: string | undefined, dev: boolean, name = 'x') =>
      licencesOf({ '': {}, [`node_modules/y/node_modules/${name}`]: { ...(license && { license }), dev } })[0]?.fits
    expect(fits('MIT', false)).toBe(true)
    expect([fits('GPL-3.0', true), fits('AGPL-3.0-only', false), fits(undefined, false)]).toEqual([false, false, false])
    expect(fits('MPL-2.0', true, 'lightningcss-linux-x64-gnu')).toBe(true)
    expect([fits('MPL-2.0', false, 'axe-core'), fits('MPL-2.0', true, 'another')]).toEqual([false, false])
  })

  it('are read where several are joined', () => {
    expect(isPermissive('(MIT OR GPL-3.0)')).toBe(true)
    expect(isPermissive('(MIT AND GPL-3.0)')).toBe(false)
    expect(isPermissive('(ISC AND CC-BY-3.0)')).toBe(true)
  })
})

describe('what was fetched', () => {
  it('is checked by its digest; only tools for other machines than those here may lack one', () => {
    const without = Object.entries(packages).filter(([path, one]) => path !== '' && !one.link && !one.integrity)
    expect(without.filter(([, one]) => !(one.dev && one.optional)).map(([path]) => path)).toEqual([])
    expect(without.map(([path]) => path).filter(path => !/@(oxlint|oxfmt|oxlint-tsgolint)\//.test(path))).toEqual([])
  })
})
