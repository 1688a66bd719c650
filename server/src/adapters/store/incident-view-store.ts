import type { SavedView, SavedViews } from '../../commands/incident-views.ts'
import type { Handle } from './database.ts'

/** The saved views of everybody in SQLite. */
export function sqliteSavedViews(handle: Handle): SavedViews {
  const list = handle.prepare(
    'select name, filter from incident_view where owner = ? order by name',
  )
  const put = handle.prepare(
    `insert into incident_view (owner, name, filter) values (@owner, @name, @filter)
     on conflict (owner, name) do update set filter = excluded.filter`,
  )
  const remove = handle.prepare('delete from incident_view where owner = ? and name = ?')
  return {
    of: (owner) => list.all(owner) as SavedView[],
    put: (owner, view) => void put.run({ owner, ...view }),
    remove: (owner, name) => remove.run(owner, name).changes > 0,
  }
}
