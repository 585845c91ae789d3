import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeSecrets } from './secrets.ts'

const oldKey = randomBytes(32)
const newKey = randomBytes(32)

test('what is sealed opens again, and never looks the same twice', () => {
  const secrets = makeSecrets([newKey])
  const [one, two] = [secrets.seal('24811099999', 'child'), secrets.seal('24811099999', 'child')]
  expect(secrets.open(one, 'child')).toBe('24811099999')
  expect(one).not.toBe(two)
  expect(one).not.toContain('24811099999')
})

test('a sealed value cannot be moved to another use, nor changed', () => {
  const secrets = makeSecrets([newKey])
  const sealed = secrets.seal('Noor', 'draft')
  expect(() => secrets.open(sealed, 'child')).toThrow('authenticate')
  expect(() => secrets.open(`${sealed.slice(0, -3)}AAA`, 'draft')).toThrow('authenticate')
})

test('after a new key the old values still open, new ones are under the new key', () => {
  const sealed = makeSecrets([oldKey]).seal('Noor', 'draft')
  expect(makeSecrets([newKey, oldKey]).open(sealed, 'draft')).toBe('Noor')
  expect(() => makeSecrets([newKey]).open(sealed, 'draft')).toThrow('no key opens this')
})

test('the lookup hash is the same for the same number under the same key only', () => {
  const secrets = makeSecrets([newKey])
  expect(secrets.lookup('24811099999')).toBe(makeSecrets([newKey]).lookup('24811099999'))
  expect(secrets.lookup('24811099999')).not.toBe(makeSecrets([oldKey]).lookup('24811099999'))
})

test('a new key in front of the old one leaves everybody findable', () => {
  const before = makeSecrets([oldKey]).lookup('24811099999')
  expect(makeSecrets([newKey, oldKey]).lookup('24811099999')).toBe(before)
})

test('a key of the wrong length is refused', () => {
  expect(() => makeSecrets([randomBytes(16)])).toThrow('32 bytes')
  expect(() => makeSecrets([])).toThrow('32 bytes')
})
