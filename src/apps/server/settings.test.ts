import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { StartProblem } from '../../platform/start-problem.ts'
import { settingsMarkdown, settingsTable } from './settings-table.ts'
import { readSettings } from './settings.ts'

const key = Buffer.alloc(32, 7).toString('base64')
const login = {
  SAMSPOR_OIDC_ISSUER: 'https://logginn.veikryss.example',
  SAMSPOR_OIDC_CLIENT_ID: 'samspor',
  SAMSPOR_OIDC_CLIENT_SECRET: 'hysj',
}
const production = {
  ...login,
  DATABASE_URL: 'postgres://samspor@db.veikryss.example/samspor',
  SAMSPOR_BASE_URL: 'https://samspor.veikryss.example/',
  SAMSPOR_KEY: key,
}

/** The settings that the problem names. */
function namedIn(environment: Record<string, string>): string[] {
  try {
    readSettings(environment)
    return []
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error
    return settingsTable.map(({ name }) => name).filter(name => error.norwegian.includes(`${name}: `))
  }
}

describe('the settings', () => {
  it('need nothing for a demo on the embedded database', () => {
    expect(readSettings({})).toEqual({
      dataDir: resolve('./data'),
      port: 3000,
      demo: true,
      lightLogin: true,
      baseUrl: 'http://localhost:3000',
      logLevel: 'info',
    })
  })

  it('count as left out when they are empty', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: '', SAMSPOR_KEY: '' })).toEqual(readSettings({}))
  })

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readSettings({}))).toBe(true)
  })

  it('put together a whole production', () => {
    const mail = { SAMSPOR_SMTP_URL: 'smtps://post.veikryss.example', SAMSPOR_MAIL_FROM: 'samspor@veikryss.example' }
    const sms = { SAMSPOR_SMS_URL: 'https://sms.veikryss.example/send', SAMSPOR_SMS_TOKEN: 'hysj' }
    expect(readSettings({ ...production, ...mail, ...sms, PORT: '8080', SAMSPOR_LOG_LEVEL: 'warn' })).toEqual({
      databaseUrl: production.DATABASE_URL,
      dataDir: resolve('./data'),
      port: 8080,
      demo: false,
      // Nobody knows whether the log-in service lets us ask for it.
      lightLogin: false,
      baseUrl: 'https://samspor.veikryss.example',
      oidc: { issuer: login.SAMSPOR_OIDC_ISSUER, clientId: 'samspor', secret: { text: 'hysj' } },
      mail: { smtpUrl: mail.SAMSPOR_SMTP_URL, from: mail.SAMSPOR_MAIL_FROM },
      sms: { url: sms.SAMSPOR_SMS_URL, token: 'hysj' },
      keys: [Buffer.alloc(32, 7)],
      logLevel: 'warn',
    })
  })

  it.each(['SAMSPOR_BASE_URL', 'SAMSPOR_KEY', 'SAMSPOR_OIDC_ISSUER', 'SAMSPOR_OIDC_CLIENT_ID'])(
    'of a production without %s are refused by that name',
    name => {
      expect(namedIn({ ...production, [name]: '' })).toEqual([name])
    },
  )

  it('of a production ask for exactly one secret of the client', () => {
    const file = { SAMSPOR_OIDC_PRIVATE_KEY_FILE: '/run/secrets/client.pem' }
    expect(namedIn({ ...production, SAMSPOR_OIDC_CLIENT_SECRET: '' })).toEqual(['SAMSPOR_OIDC_CLIENT_SECRET'])
    expect(namedIn({ ...production, ...file })).toEqual(['SAMSPOR_OIDC_CLIENT_SECRET'])
    const { oidc } = readSettings({ ...production, ...file, SAMSPOR_OIDC_CLIENT_SECRET: '' })
    expect(oidc?.secret).toEqual({ privateKeyFile: '/run/secrets/client.pem' })
  })

  it('of the embedded database without demo ask for a log-in service', () => {
    expect(namedIn({ SAMSPOR_DEMO: 'off' })).toContain('SAMSPOR_OIDC_ISSUER')
    expect(namedIn({ SAMSPOR_DEMO: 'off', ...login })).toEqual([])
  })

  it('offer the weakest log-in where somebody has said that it is there, and in a demo unless somebody says no', () => {
    expect(readSettings({ ...production, SAMSPOR_LIGHT_LOGIN: 'on' }).lightLogin).toBe(true)
    expect(readSettings({ SAMSPOR_LIGHT_LOGIN: 'off' }).lightLogin).toBe(false)
    expect(namedIn({ SAMSPOR_LIGHT_LOGIN: 'kanskje' })).toEqual(['SAMSPOR_LIGHT_LOGIN'])
  })

  it('allow a demo on PostgreSQL only when asked for, and then without real log-in', () => {
    const { DATABASE_URL } = production
    expect(readSettings(production).demo).toBe(false)
    expect(readSettings({ DATABASE_URL, SAMSPOR_DEMO: 'on' }).demo).toBe(true)
    expect(() => readSettings({ ...production, SAMSPOR_DEMO: 'on' })).toThrow(/Demo med ekte innlogging/)
  })

  it.each([
    ['DATABASE_URL', 'mysql://samspor'],
    ['DATABASE_URL', 'samspor'],
    ['PORT', '80000'],
    ['PORT', 'tre tusen'],
    ['SAMSPOR_DEMO', 'kanskje'],
    ['SAMSPOR_BASE_URL', 'http://samspor.veikryss.example'],
    ['SAMSPOR_BASE_URL', 'https://veikryss.example/samspor'],
    ['SAMSPOR_BASE_URL', 'samspor'],
    ['SAMSPOR_OIDC_ISSUER', 'http://logginn.veikryss.example'],
    ['SAMSPOR_SMTP_URL', 'https://post.veikryss.example'],
    ['SAMSPOR_MAIL_FROM', 'samspor'],
    ['SAMSPOR_SMS_URL', 'http://sms.veikryss.example'],
    ['SAMSPOR_KEY', 'kort'],
    ['SAMSPOR_KEY', `${key},kort`],
    ['SAMSPOR_LOG_LEVEL', 'høyt'],
  ])('refuse %s=%s and name it', (name, value) => {
    expect(namedIn({ ...production, [name]: value })).toEqual([name])
  })

  it('name all that is wrong at once, and never repeat what was given', () => {
    const wrong = { PORT: 'hemmelig-1', SAMSPOR_KEY: 'hemmelig-2', SAMSPOR_BASE_URL: 'hemmelig-3' }
    expect(namedIn(wrong).toSorted()).toEqual(Object.keys(wrong).toSorted())
    expect(() => readSettings(wrong)).not.toThrow(/hemmelig/)
    expect(() => readSettings(wrong)).toThrow(/expected a whole number/)
  })

  it('take a new key before the old ones', () => {
    const old = Buffer.alloc(32, 8).toString('base64')
    expect(readSettings({ SAMSPOR_KEY: `${key},${old}` }).keys).toEqual([Buffer.alloc(32, 7), Buffer.alloc(32, 8)])
  })

  it('may be plain http on this machine', () => {
    expect(readSettings({ SAMSPOR_BASE_URL: 'http://127.0.0.1:4000' }).baseUrl).toBe('http://127.0.0.1:4000')
  })

  it.skipIf(!existsSync('README.md'))('are the table that the README shows', () => {
    // node scripts/settings-table.mjs writes it
    const [, shown] = readFileSync('README.md', 'utf8').split('<!-- settings -->')
    expect(shown?.trim()).toBe(settingsMarkdown())
  })
})
