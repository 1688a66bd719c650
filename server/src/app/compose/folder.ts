import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { HubError } from '../../domain/errors.ts'

/** Name of the journal's database in a mode's folder; SQLite keeps two more files beside it. */
export const JOURNAL_FILE = 'journal.db'

/** Name of the database that figures are saved in; it is made anew from the journal when it is gone. */
export const ARCHIVE_FILE = 'figures.db'

/** Name of the journal's witness. */
export const WITNESS_FILE = 'journal.head'

/** Name of the folder that the files of tickets are in. */
export const ATTACHMENTS_FOLDER = 'attachments'

/** Makes the mode's folder. Throws CONFIGURATION when it cannot be written. */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw unusable(folder, cause)
  }
}

/**
 * Takes the folder for this process until it ends, however it ends: the lock is the system's. Throws
 * CONFIGURATION when another hub has it, or when the folder cannot be written.
 */
export function lockFolder(folder: string): () => void {
  let lock: DatabaseSync
  try {
    lock = new DatabaseSync(join(folder, 'hub.lock'))
  } catch (cause) {
    throw unusable(folder, cause)
  }
  try {
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    if (/locked/.test(String(cause))) {
      const message = `Another hub runs on ${folder}: stop it, or set PANTAU_DATA to another folder.`
      throw new HubError('CONFIGURATION', message, { cause })
    }
    throw unusable(folder, cause)
  }
  return () => lock.close()
}

/** Sets the journal of a folder aside, with the files of its tickets, in place of an older one. */
export function setAsideJournal(folder: string): void {
  const previous = join(folder, 'previous')
  rmSync(previous, { recursive: true, force: true })
  mkdirSync(previous)
  const databases = [JOURNAL_FILE, ARCHIVE_FILE].flatMap((file) => [
    file,
    `${file}-wal`,
    `${file}-shm`,
  ])
  for (const file of [...databases, WITNESS_FILE, ATTACHMENTS_FOLDER]) {
    try {
      renameSync(join(folder, file), join(previous, file))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}

function unusable(folder: string, cause: unknown): HubError {
  const message = `The data folder ${folder} cannot be written: make it writable, or set PANTAU_DATA to another one.`
  return new HubError('CONFIGURATION', message, { cause })
}
