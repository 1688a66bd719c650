import { computed, reactive } from 'vue'
import type { Ask } from '../feed/query.ts'
import { fileFault, fileLimits, putFile, sendFile } from './upload.ts'

/** A file on its way to a report. */
export type Photo = {
  id: number
  file: File
  state: 'waiting' | 'sending' | 'done' | 'failed'
  /** How much of it is sent, 0 to 1. */
  share: number
  /** Code of what is wrong; null when nothing is. */
  fault: string | null
}

/** Files that were chosen for a report, and sent one after the other once it has a receipt. */
export function usePhotos(ask: Ask) {
  const photos = reactive<Photo[]>([])
  let last = 0
  let busy = false

  function add(files: Iterable<File>): void {
    for (const file of files) {
      const room = photos.filter(({ state }) => state !== 'failed').length < fileLimits.most
      const fault = room ? fileFault(file) : 'FULL'
      photos.push({ id: (last += 1), file, state: fault ? 'failed' : 'waiting', share: 0, fault })
    }
  }

  function remove(id: number): void {
    const at = photos.findIndex((photo) => photo.id === id)
    if (at >= 0) photos.splice(at, 1)
  }

  /** Sends what waits, in order. */
  async function send(receipt: string): Promise<void> {
    if (busy) return
    busy = true
    for (;;) {
      const photo = photos.find(({ state }) => state === 'waiting')
      if (!photo) break
      photo.state = 'sending'
      photo.share = 0
      photo.fault = await sendFile(ask, putFile, receipt, photo.file, (share) => {
        photo.share = share
      })
      photo.state = photo.fault === null ? 'done' : 'failed'
    }
    busy = false
  }

  /** Lets one that failed wait again; what is wrong with the file itself stays wrong. */
  function again(id: number): void {
    const photo = photos.find((each) => each.id === id)
    if (photo) Object.assign(photo, { state: 'waiting', fault: null })
  }

  function clear(): void {
    photos.length = 0
  }

  const done = computed(() => photos.filter(({ state }) => state === 'done').length)
  return { photos, done, add, remove, send, again, clear }
}
