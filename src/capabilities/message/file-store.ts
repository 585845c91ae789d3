import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { MessageFile } from './model.ts'

/** A file with the message that it goes with. */
export type KeptFile = MessageFile & { readonly messageId: string }

const selectFiles = prepared((db, v: { municipality: number; threadId: string }) =>
  db
    .selectFrom('message as m')
    .innerJoin('message_file as f', join =>
      join.onRef('f.municipality_id', '=', 'm.municipality_id').onRef('f.message_id', '=', 'm.id'),
    )
    .select(['f.id', 'f.message_id as messageId', 'f.media_type as mediaType', 'f.size', 'f.shows'])
    .where('m.municipality_id', '=', v.municipality)
    .where('m.thread_id', '=', sql<string>`${v.threadId}::uuid`)
    .orderBy('f.message_id')
    .orderBy('f.position'),
)
/** What goes with the messages of a thread, without its content. */
export const filesIn = async (tx: Tx, municipality: number, threadId: string): Promise<readonly KeptFile[]> =>
  (await selectFiles(tx, { municipality, threadId })).map(one => ({
    ...MessageFile.parse(one),
    messageId: one.messageId,
  }))

const selectParts = prepared((db, v: { municipality: number; fileId: string }) =>
  db
    .selectFrom('message_file_part')
    .select(['position', 'sealed'])
    .where('municipality_id', '=', v.municipality)
    .where('file_id', '=', v.fileId)
    .orderBy('position'),
)
/** The sealed parts of a file, in order. */
export const partsOf = (tx: Tx, municipality: number, fileId: string) => selectParts(tx, { municipality, fileId })

/** Keeps a file that goes with a message, and its sealed parts. */
export async function insertFile(
  tx: Tx,
  municipality: number,
  file: KeptFile & { readonly position: number },
  sealed: readonly string[],
): Promise<void> {
  await tx
    .insertInto('message_file')
    .values({
      ...{ municipality_id: municipality, id: file.id, message_id: file.messageId, position: file.position },
      ...{ media_type: file.mediaType, size: file.size, shows: file.shows },
    })
    .execute()
  const parts = sealed.map((text, position) => ({ file_id: file.id, position, sealed: text }))
  await tx
    .insertInto('message_file_part')
    .values(parts.map(one => ({ municipality_id: municipality, ...one })))
    .execute()
}
