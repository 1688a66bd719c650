/** What can be measured of a hub, written for Prometheus. */
export interface Exposition {
  /** The format, as `Content-Type` says it. */
  readonly contentType: string
  /** Everything as it is now. */
  text(): Promise<string>
}
