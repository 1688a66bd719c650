// Our hub: every event is a turnout report of one of the stations, and the walls follow on ticks.
import { ourHub } from './our-hub.ts'
import { serve } from './publisher.ts'

const { port, token, record, services } = await ourHub()
const stations = services.geography.stationsWithin('35').map(({ code }) => code)
serve({
  port,
  token,
  publish: (event) => {
    const station = stations[(event * 7_919) % stations.length] ?? ''
    const observedAt = services.clock.now()
    const data = { station, observedAt, registered: event % 400, movedIn: 0, unregistered: 0 }
    record({ type: 'turnout.reported', data, actor: 'bench', key: `${event}` })
  },
})
