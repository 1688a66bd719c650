import sharp from 'sharp'

/** Longest side of the copy that is shown, in pixels. */
const COPY_SIDE = 2_048

/** A picture that was read to its last pixel. */
export interface Picture {
  /** As it is to be seen: turned the way its camera was held. */
  width: number
  height: number
}

/** Why a picture is not taken; the text is the reader's own. */
export class UnreadablePicture extends Error {
  readonly tooLarge: boolean

  constructor(cause: unknown) {
    const message = cause instanceof Error ? cause.message : String(cause)
    super(message, { cause })
    this.tooLarge = /pixel limit/i.test(message)
  }
}

// What the sniffed types need; every other reader of the library is shut.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadWebpFile'],
})
// The hub counts beside it: one thread for one picture, and nothing kept.
sharp.concurrency(1)
sharp.cache(false)

/**
 * Reads a picture whole and writes a copy of its pixels, which carries nothing else: no place, no
 * camera, nothing appended. Throws {@link UnreadablePicture} when it is broken, cut off or too large.
 */
export async function copyPicture(
  file: string,
  copy: string,
  mostPixels: number,
): Promise<Picture> {
  try {
    const options = { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true } as const
    const picture = sharp(file, options)
    const { autoOrient } = await picture.metadata()
    await picture
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize(COPY_SIDE, COPY_SIDE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toFile(copy)
    return { width: autoOrient.width, height: autoOrient.height }
  } catch (error) {
    throw new UnreadablePicture(error)
  }
}
