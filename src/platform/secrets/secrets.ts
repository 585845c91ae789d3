import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps identity numbers and drafts unreadable at rest. */
export interface Secrets {
  /** Text to `version.iv.tag.data`, AES-256-GCM; `use` is bound in, so that a value cannot be moved to another place. */
  readonly seal: (text: string, use: string) => string
  readonly open: (sealed: string, use: string) => string
  /** A keyed hash by which an identity number can be looked up. */
  readonly lookup: (text: string) => string
}

const KEY_BYTES = 32
const IV_BYTES = 12

const derive = (key: Buffer, use: string) => Buffer.from(hkdfSync('sha256', key, '', `samspor ${use}`, KEY_BYTES))

/**
 * Secrets under keys of 32 bytes; the first one seals, all of them open, so that a key can be changed.
 * A number is hashed through the look-up keys in turn; left out, they are that of the oldest key alone.
 */
export function makeSecrets(keys: readonly Buffer[], lookupKeys?: readonly Buffer[]): Secrets {
  const [newest] = keys
  if (!newest || keys.some(key => key.length !== KEY_BYTES)) throw new RangeError('a key has 32 bytes')
  const sealing = named(newest)
  const opening = keys.map(named)
  const looking = lookupKeys ?? [lookupKeyOf(keys.at(-1) ?? newest)]
  return {
    seal: (text, use) => sealWith(sealing, text, use),
    open: (sealed, use) => openWith(opening, sealed, use),
    lookup: text => rehash(text, looking, 0),
  }
}

/** The key under which numbers are hashed, from a key of 32 bytes. */
export const lookupKeyOf = (key: Buffer): Buffer => derive(key, 'lookup')

/** Brings a hash on through the look-up keys from a generation (0 for the number itself). It tells its generation. */
export const rehash = (text: string, lookupKeys: readonly Buffer[], from: number): string =>
  lookupKeys.slice(from).reduce((before, key, at) => {
    const hash = createHmac('sha256', key).update(before).digest('base64url')
    const generation = from + at + 1
    return generation === 1 ? hash : `${generation}.${hash}`
  }, text)

/** Under how many look-up keys a hash was made: those of the first carry no number. */
export const generationOf = (hash: string): number => Number(/^(\d+)\./.exec(hash)?.[1] ?? 1)

/** What a key is called in what it has sealed; nothing can be opened with it. */
export const keyName = (key: Buffer): string => nameOf(key)

interface NamedKey {
  readonly name: string
  readonly key: Buffer
}

const named = (key: Buffer): NamedKey => ({ name: nameOf(key), key: derive(key, 'seal') })
const nameOf = (key: Buffer) => createHmac('sha256', key).update('name').digest('base64url').slice(0, 8)

function sealWith({ name, key }: NamedKey, text: string, use: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(use))
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [name, ...[iv, cipher.getAuthTag(), data].map(part => part.toString('base64url'))].join('.')
}

function openWith(keys: readonly NamedKey[], sealed: string, use: string): string {
  const [name, iv, tag, data] = sealed.split('.')
  const found = keys.find(key => key.name === name)
  if (!found || iv === undefined || tag === undefined || data === undefined) throw new Error('no key opens this')
  const decipher = createDecipheriv('aes-256-gcm', found.key, Buffer.from(iv, 'base64url'))
    .setAAD(Buffer.from(use))
    .setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(data, 'base64url')), decipher.final()]).toString('utf8')
}
