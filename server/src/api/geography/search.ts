import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { HubError } from '../../domain/errors.ts'
import type { Area, PollingStation } from '../../domain/geography/geography.ts'
import { type Context, requireArea } from '../context.ts'
import { PlaceUnion } from './types.ts'

/** Longest text that is searched for, in characters. */
const TEXT_LIMIT = 200

/** Places that are answered when nothing is asked for. */
const DEFAULT_RESULTS = 20

/** Most places that are answered. */
const RESULT_LIMIT = 100

/** Places by the words people use for them. */
@Resolver()
export class SearchResolver {
  @Query(() => [PlaceUnion], {
    description:
      'Names, codes and station numbers in one line, as spoken: `TPS 3 Karang Pilang`, `357801`, ' +
      '`sukorejo bojonegoro`.',
  })
  search(
    @Arg('text', () => String, { description: 'As spoken; at most 200 characters.' }) text: string,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_RESULTS,
      description: 'Places, 0 to 100, the best first.',
    })
    first: number | null,
    @Arg('within', () => ID, {
      nullable: true,
      defaultValue: '35',
      description: 'Code of the area that they are looked for in.',
    })
    within: string | null,
    @Ctx() { services }: Context,
  ): (Area | PollingStation)[] {
    if (text.length > TEXT_LIMIT) {
      const message = `text: at most ${TEXT_LIMIT} characters, not ${text.length}. Shorten it.`
      throw new HubError('BAD_USER_INPUT', message)
    }
    const limit = first ?? DEFAULT_RESULTS
    if (limit < 0 || limit > RESULT_LIMIT) {
      const message = `first: ask for 0 to ${RESULT_LIMIT} places, not ${limit}.`
      throw new HubError('BAD_USER_INPUT', message)
    }
    return services.search.find(text, limit, requireArea(services, within ?? '35', 'within').code)
  }
}
