import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'

/** One entry of the journal. The body is kept as the text that was hashed. */
@Entity({ tableName: 'entry' })
// Most entries belong to no stream: an index without them costs them nothing.
@Unique({
  name: 'entry_stream_version_unique',
  properties: ['stream', 'version'],
  where: 'stream is not null',
})
export class EntryRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  seq!: number

  @Property({ type: 'text' })
  epoch!: string

  @Property({ type: 'integer' })
  at!: number

  @Property({ type: 'text' })
  type!: string

  @Property({ type: 'text' })
  actor!: string

  @Property({ type: 'text', nullable: true })
  stream!: string | null

  @Property({ type: 'integer', nullable: true })
  version!: number | null

  @Property({ type: 'text', nullable: true })
  key!: string | null

  @Property({ type: 'text' })
  body!: string

  @Property({ type: 'text' })
  hash!: string
}

/** Prints of the keys of a run of entries, packed with their positions. */
@Entity({ tableName: 'key_run' })
export class KeyRunRow {
  /** The last entry of the run; it begins after the run before. */
  @PrimaryKey({ type: 'integer', autoincrement: false })
  through!: number

  @Property({ type: 'blob' })
  prints!: Uint8Array
}

/** A history of the journal. */
@Entity({ tableName: 'epoch' })
export class EpochRow {
  @PrimaryKey({ type: 'text' })
  id!: string

  @Property({ type: 'integer' })
  firstSeq!: number

  @Property({ type: 'integer' })
  openedAt!: number

  @Property({ type: 'text' })
  previousHash!: string

  @Property({ type: 'text' })
  reason!: string
}

/** A part of a file that was set aside. */
@Entity({ tableName: 'quarantine' })
@Unique({ properties: ['file', 'path', 'code', 'digest'] })
export class QuarantineRow {
  @PrimaryKey({ type: 'integer' })
  number!: number

  @Property({ type: 'integer' })
  at!: number

  @Property({ type: 'text' })
  file!: string

  @Property({ type: 'text' })
  path!: string

  @Property({ type: 'text' })
  code!: string

  @Property({ type: 'text' })
  reason!: string

  @Property({ type: 'text' })
  original!: string

  /** Of the original: tells the same part from another without an index over long texts. */
  @Property({ type: 'text' })
  digest!: string
}

/** A password's hash, never the password. */
@Entity({ tableName: 'password' })
export class PasswordRow {
  /** Key of the user's name. */
  @PrimaryKey({ type: 'text' })
  user!: string

  @Property({ type: 'text' })
  hash!: string

  @Property({ type: 'integer' })
  since!: number
}

/** What is kept of a token: a hash, never the token. */
@Entity({ tableName: 'access_token' })
export class AccessTokenRow {
  @PrimaryKey({ type: 'text' })
  digest!: string

  @Property({ type: 'text' })
  kind!: string

  @Property({ type: 'text' })
  owner!: string

  @Property({ type: 'text' })
  id!: string

  @Property({ type: 'integer' })
  since!: number

  @Property({ type: 'integer' })
  openedAt!: number

  @Property({ type: 'integer', nullable: true })
  expiresAt!: number | null

  @Property({ type: 'integer', nullable: true })
  seenAt!: number | null
}

/** An area of the register. */
@Entity({ tableName: 'area' })
export class AreaRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @Property({ type: 'text' })
  name!: string

  @Property({ type: 'text' })
  level!: string

  @Property({ type: 'text', nullable: true })
  parent!: string | null

  @Property({ type: 'double' })
  longitude!: number

  @Property({ type: 'double' })
  latitude!: number

  @Property({ type: 'integer' })
  pollingStations!: number

  @Property({ type: 'integer' })
  male!: number

  @Property({ type: 'integer' })
  female!: number
}

/** A polling station of the register. */
@Entity({ tableName: 'polling_station' })
export class PollingStationRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @Property({ type: 'text' })
  village!: string

  @Property({ type: 'integer' })
  number!: number

  @Property({ type: 'double' })
  longitude!: number

  @Property({ type: 'double' })
  latitude!: number

  @Property({ type: 'boolean' })
  surveyed!: boolean

  @Property({ type: 'integer' })
  male!: number

  @Property({ type: 'integer' })
  female!: number
}

/** A contest of the register; its columns as JSON. */
@Entity({ tableName: 'contest' })
export class ContestRow {
  @PrimaryKey({ type: 'text' })
  code!: string

  @Property({ type: 'text' })
  area!: string

  @Property({ type: 'text' })
  columns!: string
}

/** Which register the tables hold; one row, written last. */
@Entity({ tableName: 'register' })
export class RegisterRow {
  @PrimaryKey({ type: 'text' })
  sha256!: string
}

/** A choice of tickets that somebody keeps under a name. */
@Entity({ tableName: 'incident_view' })
export class IncidentViewRow {
  @PrimaryKey({ type: 'text' })
  owner!: string

  @PrimaryKey({ type: 'text' })
  name!: string

  @Property({ type: 'text' })
  filter!: string
}
