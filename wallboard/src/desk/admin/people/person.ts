import type { ResultOf, UsersQuery } from '@ruang-pantau/schema'

/** Somebody who may sign in. */
export type Person = ResultOf<typeof UsersQuery>['users']['edges'][number]['node']
