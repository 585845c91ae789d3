import type { KeptColumn } from '../../platform/secrets/rotate.ts'

const sealedAs = (use: string) => () => use

/** Everything that is kept under the key. A test asks the schema whether a column is missing here. */
export const keptColumns: readonly KeptColumn[] = [
  { table: 'child', key: ['id'], column: 'identity_sealed', use: sealedAs('child.identity') },
  { table: 'child', key: ['id'], column: 'identity_lookup' },
  { table: 'family_person', key: ['id'], column: 'identity_sealed', use: sealedAs('family_person.identity') },
  { table: 'family_person', key: ['id'], column: 'identity_lookup' },
  { table: 'report_sent', key: ['id'], column: 'label_sealed', use: sealedAs('report label') },
  {
    ...{ table: 'draft', key: ['actor_id', 'key'], column: 'sealed' },
    use: (municipality, [actorId = '', key = '']) => `draft ${municipality} ${actorId} ${key}`,
  },
  {
    ...{ table: 'consent_paper_part', key: ['paper_id', 'position'], column: 'sealed' },
    use: (municipality, [paperId = '', position = '']) => `consent paper ${municipality} ${paperId} ${position}`,
  },
  {
    ...{ table: 'message_file_part', key: ['file_id', 'position'], column: 'sealed' },
    use: (municipality, [fileId = '', position = '']) => `message file ${municipality} ${fileId} ${position}`,
  },
  { table: 'letter', key: ['id'], column: 'code_hash' },
  { table: 'letter', key: ['id'], column: 'number_hash' },
  { table: 'person_login', key: ['id'], column: 'pid_hash', global: true },
]
