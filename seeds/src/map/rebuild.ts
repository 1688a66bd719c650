import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCoast } from './coast.ts'
import { computeMap } from './compute.ts'
import { closeInlets, RIVER_MOUTH } from './inlets.ts'
import { officialNames } from '../official-names.ts'
import { readSites } from './sites.ts'
import { formatDiscs, villageDiscs } from './village-discs.ts'

const HOME = fileURLToPath(new URL('../../', import.meta.url))
const DATA = join(HOME, 'data')

function save(file: string, text: string): void {
  writeFileSync(join(DATA, file), text)
  console.log(`${file}: ${Buffer.byteLength(text).toLocaleString('en')} bytes`)
}

const shores = readCoast(join(HOME, '.cache'))
const sites = readSites()
const names = officialNames('35')

save('village-discs.csv', formatDiscs(villageDiscs(sites, shores)))
save(
  'map.topojson',
  JSON.stringify(
    computeMap(
      sites,
      shores.map((shore) => closeInlets(shore, RIVER_MOUTH)),
      names,
    ),
  ),
)
