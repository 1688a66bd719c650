/** Where what a person typed is kept: by name, as JSON, on this machine. */
export type Shelf = {
  /** Null when nothing is kept, or when it cannot be read. */
  read: (name: string) => unknown
  /** Keeps a value; null takes it away. False when the browser has no room or forbids it. */
  write: (name: string, value: unknown) => boolean
  /** Names that begin with `prefix`, in the order of the alphabet. */
  names: (prefix: string) => readonly string[]
}

/** One person's shelf: nobody else who signs in at this machine sees it on theirs. */
export function openShelf(storage: Storage, person: string): Shelf {
  const prefix = `pantau-desk/${encodeURIComponent(person)}/`
  return {
    read: (name) => {
      try {
        return JSON.parse(storage.getItem(prefix + name) ?? 'null')
      } catch {
        return null
      }
    },
    write: (name, value) => {
      try {
        if (value === null) storage.removeItem(prefix + name)
        else storage.setItem(prefix + name, JSON.stringify(value))
        return true
      } catch {
        return false
      }
    },
    names: (beginning) => {
      const wanted = prefix + beginning
      return Object.keys(storage)
        .filter((key) => key.startsWith(wanted))
        .map((key) => key.slice(prefix.length))
        .toSorted()
    },
  }
}
