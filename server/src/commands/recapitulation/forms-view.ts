/** What is known of the forms that a decision is about. */
export interface FormsView {
  /** Version of an area's form as it stands; 0 before it was signed. */
  formVersion(area: string, contest: string): number
  /** Whether a sender has reported a version of an area's form under a key before. */
  knowsForm(area: string, contest: string, actor: string, key: string): boolean
  /** Version that a stream of the journal has reached. */
  versionOf(stream: string): number
}
