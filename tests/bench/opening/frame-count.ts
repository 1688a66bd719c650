/** Bytes of a header in front of payloads of up to 125, 65,535 and more bytes. */
const [SHORT, LONG, LONGEST] = [2, 4, 10]

/** Counts the frames of a server as they come, without looking into them. */
export class FrameCount {
  /** Frames that came as a whole. */
  frames = 0
  /** Bytes that came. */
  bytes = 0
  /** The beginning of a header. */
  #begun: Buffer = Buffer.alloc(0)
  /** Bytes of the payload that are still to come; null while the header is. */
  #left: number | null = null

  /** Takes what came. */
  take(chunk: Buffer): void {
    this.bytes += chunk.length
    let rest = this.#begun.length > 0 ? Buffer.concat([this.#begun, chunk]) : chunk
    this.#begun = Buffer.alloc(0)
    while (true) {
      this.#left ??= lengthOf(rest)
      if (this.#left === null) break
      const taken = Math.min(this.#left, rest.length)
      this.#left -= taken
      rest = rest.subarray(taken)
      if (this.#left > 0) return
      this.frames += 1
      this.#left = null
    }
    this.#begun = rest
  }
}

/** Bytes of the frame that begins here, with its header; null when that is not all there. */
function lengthOf(bytes: Buffer): number | null {
  const code = (bytes[1] ?? 0) & 0x7f
  const header = code < 126 ? SHORT : code === 126 ? LONG : LONGEST
  if (bytes.length < header) return null
  if (code < 126) return header + code
  return header + (code === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2)))
}
