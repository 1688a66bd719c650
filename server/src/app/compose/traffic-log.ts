import type { Logger } from 'pino'
import type { Answered, OnAnswered } from '../../api/traffic/answered.ts'

/**
 * Writes a line about every request: what acts and what is refused at `info`, what only reads at
 * `debug`, and what the hub failed at at `error`.
 */
export function trafficLog(log: Logger): OnAnswered {
  return (answered) => {
    const { kind, codes, status } = answered
    const level = levelOf(answered)
    if (!log.isLevelEnabled(level)) return
    const { request, road, operation, actor, ms } = answered
    const line = { request, road, kind, operation, actor, ms, status, codes }
    log[level](line, codes.length > 0 ? 'refused' : 'answered')
  }
}

/** Loud is what somebody may have to do something about. */
function levelOf({ kind, operation, codes, status }: Answered): 'debug' | 'info' | 'error' {
  if (codes.includes('INTERNAL_SERVER_ERROR')) return 'error'
  const refused = codes.length > 0 || (status !== null && status >= 400)
  const acts = kind === 'mutation' || (kind === 'file' && !operation?.startsWith('GET '))
  return refused || acts ? 'info' : 'debug'
}
