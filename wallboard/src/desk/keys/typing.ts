const ownKeys = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu]'

/** Whether a key belongs to a field, a dialog or a menu, or is pressed with Ctrl, Alt or Meta. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return true
  return event.target instanceof Element && event.target.closest(ownKeys) !== null
}
