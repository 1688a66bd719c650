import { computed, ref, shallowRef } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import type { Ticket, Verb } from '../live/ticket.ts'
import type { Task } from '../ticket/use-verb.ts'

/** What acting on tickets needs of the page. */
export type ActsSurroundings = {
  /** Numbers of the selected tickets. */
  selected: () => ReadonlySet<number>
  /** Number of the ticket on show; null without one. */
  open: () => number | null
  /** Number of the ticket that the keyboard is at in the list; null when the list is empty. */
  current: () => number | null
  /** Whether the keyboard is in the list. */
  inList: () => boolean
  /** A ticket as last known; null when it never was. */
  ticketOf: (number: number) => Ticket | null
  show: (number: number) => void
  /** Before anything opens over the page. */
  remember: () => void
}

/** The verb that is being done, and the menus from which it is chosen. */
export type Acts = {
  task: Ref<Task | null>
  selected: ComputedRef<readonly Ticket[]>
  /** The menu of the ticket on show, and that of the selected ones. */
  menu: Ref<boolean>
  bulkMenu: Ref<boolean>
  /** Opens the form of a verb; nothing happens when none of the tickets allows it. */
  begin: (verb: Verb, about?: readonly Ticket[], beginning?: Task['beginning']) => void
  openMenu: () => void
}

/** Acts on the tickets selected, else on the one where the keyboard is. */
export function useActs(around: ActsSurroundings): Acts {
  const task = shallowRef<Task | null>(null)
  const menu = ref(false)
  const bulkMenu = ref(false)
  const known = (numbers: Iterable<number>) =>
    [...numbers].map(around.ticketOf).filter((ticket) => ticket !== null)
  const selected = computed(() => known(around.selected()))

  function subjects(): readonly Ticket[] {
    if (selected.value.length > 0) return selected.value
    const one = around.inList() ? around.current() : (around.open() ?? around.current())
    return one === null ? [] : known([one])
  }

  return {
    task,
    selected,
    menu,
    bulkMenu,
    begin: (verb, about = subjects(), beginning) => {
      const tickets = about.filter(({ allowedVerbs }) => allowedVerbs.includes(verb))
      if (tickets.length === 0) return
      around.remember()
      task.value = { verb, tickets, ...(beginning && { beginning }) }
    },
    openMenu: () => {
      const [first] = subjects()
      if (!first) return
      around.remember()
      if (selected.value.length > 0) bulkMenu.value = true
      else {
        if (first.number !== around.open()) around.show(first.number)
        menu.value = true
      }
    },
  }
}
