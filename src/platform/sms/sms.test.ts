import { mkdtemp, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Undeliverable } from '../mail/undeliverable.ts'
import { fileSms, httpSms } from './sms.ts'

const received: { key: unknown; token: unknown; body: unknown }[] = []
let status = 202
const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const { headers } = request
    const body: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'))
    received.push({ key: headers['idempotency-key'], token: headers.authorization, body })
    response.writeHead(status).end('{}')
  })
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
afterAll(() => new Promise<void>(resolve => void server.close(() => resolve())))
const { port } = server.address() as AddressInfo
const send = httpSms({ url: `http://127.0.0.1:${port}/sms`, token: 'hemmelig' })
const sms = { id: 'one', to: '+4799999999', text: 'Samspor: Du er invitert til et møte.' }

describe('a message to a telephone', () => {
  it('goes to the provider with the token, under its own id', async () => {
    await send(sms)
    expect(received).toEqual([{ key: 'one', token: 'Bearer hemmelig', body: { to: sms.to, text: sms.text } }])
  })

  it.each([400, 403, 422])('refused with %i is never tried again', async answer => {
    status = answer
    await expect(send(sms)).rejects.toBeInstanceOf(Undeliverable)
  })

  it.each([408, 429, 500, 503])('that failed with %i comes again', async answer => {
    status = answer
    await expect(send(sms)).rejects.not.toBeInstanceOf(Undeliverable)
    await expect(send(sms)).rejects.toThrow(`${answer}`)
  })

  it('comes again when nobody answers', async () => {
    const nobody = httpSms({ url: 'http://127.0.0.1:1/sms', token: '' })
    await expect(nobody(sms)).rejects.not.toBeInstanceOf(Undeliverable)
  })

  it('is a line in a file while one develops', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'samspor-sms-')), 'sms.jsonl')
    await fileSms(path)(sms)
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(sms)
  })
})
