import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Text in a photo's metadata that nobody but the desk is to see. */
export const SECRET = 'difoto di rumah Bu Sri'

/** A grainy photo as a telephone takes it: held upright, with metadata. */
export function photo({
  width = 640,
  height = 480,
  type = 'jpeg' as 'jpeg' | 'png' | 'webp',
} = {}) {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const plain = { create: { width, height, channels: 3 as const, background: '#a30000', noise } }
  // Orientation 6: the camera lay on its side.
  const exif = { IFD0: { Copyright: SECRET, Orientation: '6' } }
  return sharp(plain).withMetadata({ orientation: 6 }).withExifMerge(exif).toFormat(type).toBuffer()
}

/** A PNG of few bytes that is very large once it is unpacked. */
export function pixelBomb(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // One bit a pixel, grey.
  header.set([1, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((Math.ceil(side / 8) + 1) * side)
  const magic = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]
  return Buffer.concat([magic, ...chunks])
}

/** A PDF of one page; `more` is written into its catalogue. */
export function pdf(more = ''): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${more} >>\nendobj\n` +
      '2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n' +
      'trailer\n<< /Size 3 /Root 1 0 R >>\n%%EOF\n',
    'latin1',
  )
}

function chunk(name: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  frame.set(body, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}
