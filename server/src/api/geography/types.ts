import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { areaLevels, type AreaLevel } from '../../domain/geography/codes.ts'
import { connectionOf } from '../connections.ts'
import { enumOf } from '../enums.ts'

/** The levels of areas in the schema. */
export const AreaLevelEnum = enumOf(areaLevels)
registerEnumType(AreaLevelEnum, {
  name: 'AreaLevel',
  description: 'The levels of areas, widest first.',
  valuesConfig: {
    PROVINCE: { description: 'Provinsi: `35`.' },
    REGENCY: { description: 'Kabupaten or kota: `35.78`.' },
    DISTRICT: { description: 'Kecamatan: `35.78.01`.' },
    VILLAGE: { description: 'Desa or kelurahan: `35.78.01.1001`.' },
  },
})

/** A place on the earth. */
@ObjectType('Coordinates', { description: 'Degrees, WGS 84.' })
export class CoordinatesType {
  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number

  @Field(() => Float, { description: 'Degrees north; negative in East Java.' })
  latitude!: number
}

/** An area; its further fields are resolved in `AreaResolver`. */
@ObjectType('Area', { description: 'A province, regency or city, district, or village.' })
export class AreaType {
  @Field(() => ID, { description: 'Official code with dots: `35.78.01`.' })
  code!: string

  @Field(() => String, { description: 'As officially written; many areas share a name.' })
  name!: string

  @Field(() => AreaLevelEnum, { description: 'How wide it is.' })
  level!: AreaLevel

  @Field(() => CoordinatesType, { description: 'A point inside it.' })
  center!: CoordinatesType
}

/** A station; its further fields are resolved in `PollingStationResolver`. */
@ObjectType('PollingStation', { description: 'A polling station (TPS).' })
export class PollingStationType {
  @Field(() => ID, { description: 'Village code and number: `35.78.01.1001.003`.' })
  code!: string

  @Field(() => Int, { description: 'Number inside its village, from 1.' })
  number!: number
}

/** Stations by pages. */
export const PollingStationConnection = connectionOf(PollingStationType, 'PollingStation')

/** What a search finds. */
export const PlaceUnion = createUnionType({
  name: 'Place',
  description: 'An area or a polling station.',
  types: () => [AreaType, PollingStationType] as const,
  // Both come as the register holds them: only a station stands in a village.
  resolveType: (place) => ('village' in place ? PollingStationType : AreaType),
})
