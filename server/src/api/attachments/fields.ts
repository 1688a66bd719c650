import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { AttachmentType } from '../incidents/types.ts'
import { signedUrl } from './urls.ts'

/** Where the files of a ticket are fetched. */
@Resolver(() => AttachmentType)
export class AttachmentResolver {
  @FieldResolver(() => String, {
    description:
      'Where it is seen: a picture as a copy without metadata, a document to be saved. Signed; ' +
      'holds for 10 to 20 minutes, and changes every 10.',
  })
  url(@Root() { id }: AttachmentType, @Ctx() { services }: Context): string {
    const { signer, realNow } = services.intake
    return signedUrl(id, 'copy', signer, realNow())
  }

  @FieldResolver(() => String, {
    description: 'Where the original is saved from, byte for byte as it came. Signed likewise.',
  })
  originalUrl(@Root() { id }: AttachmentType, @Ctx() { services }: Context): string {
    const { signer, realNow } = services.intake
    return signedUrl(id, 'original', signer, realNow())
  }
}
