import { RequestUploadMutation } from '@ruang-pantau/schema'
import type { Ask } from '../feed/query.ts'

/** Most files of one report, and the largest, in megabytes, as the hub takes them. */
export const fileLimits = { most: 10, megabytes: 10 } as const

/** Kinds of files that are taken; telephones that keep photos otherwise turn them into these. */
export const takenTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const

/** What is wrong with a file before it is sent; null when nothing is. */
export function fileFault({ size, type }: Pick<File, 'size' | 'type'>): string | null {
  if (!(takenTypes as readonly string[]).includes(type)) return 'TYPE_NOT_TAKEN'
  if (size > fileLimits.megabytes * 1_000_000) return 'TOO_LARGE'
  return size === 0 ? 'EMPTY' : null
}

/** Sends bytes to an address; the status and text of the answer. Rejects when the line is lost. */
export type Put = (
  url: string,
  file: File,
  progress: (share: number) => void,
) => Promise<{ status: number; text: string }>

/** Sends a file to a report's ticket: null when it is there, or the code of what is wrong. */
export async function sendFile(
  ask: Ask,
  put: Put,
  receipt: string,
  file: File,
  progress: (share: number) => void,
): Promise<string | null> {
  const { name, size, type } = file
  try {
    const input = { receipt, name: name.slice(-255), bytes: size, mediaType: type }
    const { requestUpload: place } = await ask(RequestUploadMutation, { input })
    if (!('url' in place)) return place.code
    const { status, text } = await put(place.url, file, progress)
    return status === 201 ? null : codeOf(text)
  } catch {
    return 'AWAY'
  }
}

function codeOf(text: string): string {
  try {
    const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] }
    return errors?.[0]?.extensions?.code ?? 'OTHER'
  } catch {
    return 'OTHER'
  }
}

/** Sends with the browser's older way, which is the one that tells how far it has come. */
export const putFile: Put = (url, file, progress) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      progress(total > 0 ? loaded / total : 0)
    })
    request.addEventListener('load', () => {
      resolve({ status: request.status, text: request.responseText })
    })
    request.addEventListener('error', () => reject(new Error('the connection was lost')))
    request.addEventListener('abort', () => reject(new Error('the connection was lost')))
    request.send(file)
  })
