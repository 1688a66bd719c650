import { nameKey, readName } from '../../domain/people/names.ts'
import { conflict, type Done, done, invalid, notFound, type PeopleDesk } from './desk.ts'

/** Characters that a password has at least and at most. */
const PASSWORD = { least: 10, most: 200 } as const

/** A name that nobody and nothing has yet, as it is kept. */
export function freeName(text: string, { people }: PeopleDesk): Done<string> {
  const read = readName(text)
  if (!read.ok) return invalid('NAME_UNUSABLE', read.message, 'name')
  const { name } = read
  if (!people.isTaken(name)) return done(name)
  return conflict(
    'NAME_TAKEN',
    `name: "${name}" is taken. Take another, or remove it first.`,
    'name',
  )
}

/** That there is such an area; null is the whole province. */
export function knownArea(area: string | null, { isArea }: PeopleDesk): Done<string | null> {
  if (area === null || isArea(area)) return done(area)
  const message = `area: there is no area "${area.slice(0, 40)}". Give a code such as 35.78.`
  return notFound('AREA_UNKNOWN', message, 'area')
}

/** That a password is long enough and not the name. */
export function usablePassword(password: string, name: string): Done<string> {
  const length = password.length > PASSWORD.most ? password.length : [...password].length
  if (length < PASSWORD.least || length > PASSWORD.most) {
    const message = `password: write ${PASSWORD.least} to ${PASSWORD.most} characters.`
    return invalid('PASSWORD_LENGTH', message, 'password')
  }
  if (nameKey(password) !== nameKey(name)) return done(password)
  return invalid('PASSWORD_IS_NAME', 'password: take another than the name.', 'password')
}
