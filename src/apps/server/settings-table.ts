/** What can be set, and how it is explained: for the README's table, and for whoever set it wrong. */
export const settingsTable = [
  {
    name: 'DATABASE_URL',
    fallback: 'embedded database in the data folder',
    means: 'address of PostgreSQL 15 or newer',
    no: 'en adresse som postgres://bruker:passord@vert:5432/samspor',
    en: 'an address like postgres://user:password@host:5432/samspor',
  },
  {
    name: 'SAMSPOR_DATA_DIR',
    fallback: './data',
    means: 'folder of the embedded database, of files and of the key that is made where none is given',
    no: 'en mappe',
    en: 'a folder',
  },
  {
    name: 'PORT',
    fallback: '3000',
    means: 'port of the web server',
    no: 'et helt tall fra 0 til 65535',
    en: 'a whole number from 0 to 65535',
  },
  {
    name: 'SAMSPOR_DEMO',
    fallback: 'on with the embedded database, else off',
    means: 'the made-up municipality Veikryss, log-in by choosing a person, a clock that can be moved',
    no: 'on eller off',
    en: 'on or off',
  },
  {
    name: 'SAMSPOR_BASE_URL',
    fallback: 'http://localhost:PORT; required in production',
    means: 'the address at which people reach Samspor',
    no: 'en https-adresse uten sti (http bare på egen maskin)',
    en: 'an https address without a path (http only on this machine)',
  },
  {
    name: 'SAMSPOR_OIDC_ISSUER',
    fallback: 'none; required without demo',
    means: 'the log-in service (ID-porten, Ansattporten or the municipality’s own)',
    no: 'en https-adresse (http bare på egen maskin)',
    en: 'an https address (http only on this machine)',
  },
  {
    name: 'SAMSPOR_OIDC_CLIENT_ID',
    fallback: 'none; required without demo',
    means: 'the client’s id at the log-in service',
    no: 'navnet klienten har hos innloggingstjenesten',
    en: 'the client’s id at the log-in service',
  },
  {
    name: 'SAMSPOR_OIDC_CLIENT_SECRET',
    fallback: 'none',
    means: 'the client’s secret; this or the key file is required without demo',
    no: 'klientens hemmelighet (eller SAMSPOR_OIDC_PRIVATE_KEY_FILE, men ikke begge)',
    en: 'the client’s secret (or SAMSPOR_OIDC_PRIVATE_KEY_FILE, but not both)',
  },
  {
    name: 'SAMSPOR_OIDC_PRIVATE_KEY_FILE',
    fallback: 'none',
    means: 'file with the client’s private key (PEM), for log-in services that ask for private_key_jwt',
    no: 'en fil med klientens private nøkkel (PEM)',
    en: 'a file with the client’s private key (PEM)',
  },
  {
    name: 'SAMSPOR_LIGHT_LOGIN',
    fallback: 'on in the demo, else off',
    means:
      'the weakest log-in, which shows a family time and place alone: offered in mails and after logging out; only where the log-in service lets this client ask for it',
    no: 'on eller off',
    en: 'on or off',
  },
  {
    name: 'SAMSPOR_SMTP_URL',
    fallback: 'none: no mail is sent',
    means: 'mail server for notices (which never have content)',
    no: 'en adresse som smtps://bruker:passord@vert:465',
    en: 'an address like smtps://user:password@host:465',
  },
  {
    name: 'SAMSPOR_MAIL_FROM',
    fallback: 'none; required with SAMSPOR_SMTP_URL',
    means: 'sender of the notices',
    no: 'en e-postadresse',
    en: 'an e-mail address',
  },
  {
    name: 'SAMSPOR_SMS_URL',
    fallback: 'none: no message is sent to telephones (in the demo: lines in sms.jsonl in the data folder)',
    means: 'address to which messages to telephones (which never have content) are posted as JSON',
    no: 'en https-adresse (http bare på egen maskin)',
    en: 'an https address (http only on this machine)',
  },
  {
    name: 'SAMSPOR_SMS_TOKEN',
    fallback: 'none; required with SAMSPOR_SMS_URL',
    means: 'what the provider of such messages knows Samspor by',
    no: 'nøkkelen fra leverandøren',
    en: 'the token from the provider',
  },
  {
    name: 'SAMSPOR_KEY',
    fallback: 'made in the data folder; required in production',
    means: 'key for identity numbers and drafts: 32 bytes, base64; when it is changed: new,old',
    no: '32 byte i base64 (lages med: openssl rand -base64 32); ny,gammel når den skiftes',
    en: '32 bytes in base64 (made by: openssl rand -base64 32); new,old when it is changed',
  },
  {
    name: 'SAMSPOR_REGISTER_DIR',
    fallback: 'none: no nightly run',
    means: 'folder with files from the population register, in a sub-folder for each municipality by its four digits',
    no: 'en mappe',
    en: 'a folder',
  },
  {
    name: 'SAMSPOR_LOG_LEVEL',
    fallback: 'info',
    means: 'how much the server logs',
    no: 'en av fatal, error, warn, info, debug, trace, silent',
    en: 'one of fatal, error, warn, info, debug, trace, silent',
  },
] as const

export type SettingName = (typeof settingsTable)[number]['name']

/** The table as the README shows it. */
export function settingsMarkdown(): string {
  const rows = settingsTable.map(({ name, means, fallback }) => `| \`${name}\` | ${means} | ${fallback} |`)
  return ['| Setting | What it is | If left out |', '|---|---|---|', ...rows].join('\n')
}
