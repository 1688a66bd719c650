import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'

/** The saved figures at one position, as JSON. */
@Entity({ tableName: 'checkpoint' })
export class CheckpointRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  seq!: number

  @Property({ type: 'text' })
  saved!: string
}

/** What the entries after one position and through another changed, packed. */
@Entity({ tableName: 'effect' })
export class EffectRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  through!: number

  @Property({ type: 'integer' })
  after!: number

  /** What the numbers saved with it mean. */
  @Property({ type: 'text' })
  layout!: string

  /** Hash of the entry at `through`: it tells in which history this was saved. */
  @Property({ type: 'text' })
  hash!: string

  @Property({ type: 'blob' })
  cells!: Uint8Array
}

/** The saved state of a range of stations. */
@Entity({ tableName: 'station_block' })
export class StationBlockRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  block!: number

  @Property({ type: 'integer' })
  seq!: number

  @Property({ type: 'blob' })
  bytes!: Uint8Array
}

/** The rows of all areas at one position, packed. */
@Entity({ tableName: 'area_totals' })
export class AreaTotalsRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  seq!: number

  @Property({ type: 'blob' })
  cells!: Uint8Array
}

/** A finding as JSON. */
@Entity({ tableName: 'finding' })
export class FindingRow {
  @PrimaryKey({ type: 'integer', autoincrement: false })
  number!: number

  @Property({ type: 'text' })
  finding!: string
}

/** At which position each area last changed in one topic, as of one position, packed. */
@Entity({ tableName: 'topic_change' })
export class TopicChangeRow {
  @PrimaryKey({ type: 'text' })
  topic!: string

  @Property({ type: 'integer' })
  seq!: number

  @Property({ type: 'blob' })
  seqs!: Uint8Array
}
