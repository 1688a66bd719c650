import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { attachmentFolder } from '../../adapters/attachments/folder.ts'
import type { IntakeServices } from '../../api/intake/services.ts'
import { Uploads } from '../../commands/incidents/attach-uploads.ts'
import { Paces } from '../../commands/incidents/intake-pace.ts'
import type { Signer } from '../../commands/signer.ts'
import type { Rules } from '../../domain/rules.ts'
import { ATTACHMENTS_FOLDER } from './folder.ts'
import { secretOf } from './secret-file.ts'

/** Name of the file in the mode's folder that receipts, links and addresses of files are signed with. */
const SIGNING_KEY_FILE = 'signing.key'

/** Letters and digits that are not taken for one another when they are read out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Letters of a signature: 80 bits, which nobody tries out over a network. */
const SIGNATURE = 16

/** Letters of an id. */
const ID = 10

/** The way in for people without an account, and for files, of a mode's folder. */
export function intakeServices(folder: string, rules: Pick<Rules, 'intake'>): IntakeServices {
  const realNow = (): number => Date.now()
  const newToken = (): string => randomBytes(32).toString('base64url')
  return {
    signer: signerOf(secretOf(join(folder, SIGNING_KEY_FILE))),
    paces: new Paces(rules.intake, realNow),
    uploads: new Uploads(realNow, newToken),
    files: attachmentFolder(join(folder, ATTACHMENTS_FOLDER)),
    realNow,
    newId: () => lettersOf(randomBytes(ID), ID),
  }
}

function signerOf(key: string): Signer {
  const sign = (purpose: string, text: string): string => {
    const digest = createHmac('sha256', key).update(`${purpose}\0${text}`).digest()
    return lettersOf(digest, SIGNATURE)
  }
  return {
    sign,
    verify: (purpose, text, signature) => {
      const [expected, given] = [Buffer.from(sign(purpose, text)), Buffer.from(signature)]
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}

/** Five bits of each of the first bytes, a letter each. */
function lettersOf(bytes: Uint8Array, count: number): string {
  return Array.from(bytes.subarray(0, count), (byte) => alphabet[byte & 31]).join('')
}
