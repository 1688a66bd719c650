// The dependency rule of the architecture, one rule a stage. Data runs
// ingest -> commands -> journal -> projections -> hub -> api; imports run the other way only.

/** What each folder of server/src may import besides itself, and the sentence shown otherwise. */
const stages = {
  domain: [[], 'The domain is true without a computer: it imports nothing.'],
  access: [['domain'], 'Who may do what is decided from the domain alone.'],
  ingest: [['domain'], 'Ingest turns foreign formats into reports; compose pipes them on.'],
  commands: [['domain', 'access'], 'Commands decide; what they record to is a port of theirs.'],
  journal: [['domain', 'commands'], 'The journal keeps what commands decided, in order.'],
  projections: [
    ['domain', 'commands', 'journal'],
    'Projections fold the journal into figures and know no screen.',
  ],
  hub: [
    ['domain', 'access', 'journal', 'projections'],
    'The hub delivers figures and journal entries; it decides and counts nothing.',
  ],
  api: [
    ['domain', 'access', 'ingest', 'commands', 'journal', 'projections', 'hub'],
    'The API speaks to stages through their ports; compose gives it the adapters.',
  ],
  rehearsal: [['domain', 'ingest'], 'A rehearsal enters through the real ingest, like any report.'],
  adapters: [
    ['domain', 'access', 'ingest', 'commands', 'journal', 'projections', 'hub'],
    'An adapter implements a port of a stage and knows neither the API nor the wiring.',
  ],
}

const stageRules = Object.entries(stages).map(([stage, [allowed, comment]]) => ({
  name: `stage-${stage}`,
  comment,
  severity: 'error',
  from: { path: `^server/src/${stage}/` },
  to: { path: '^server/src/', pathNot: `^server/src/(${[stage, ...allowed].join('|')})/` },
}))

const inPackage = (names) => `/node_modules/(${names.join('|')})/`

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const wiring = [
  rule(
    'only-compose-wires',
    'In app only compose and the programs see the stages; the rest is configuration and logging.',
    { path: '^server/src/app/', pathNot: '^server/src/app/(compose|cli|emit-schema)' },
    { path: '^server/src/', pathNot: '^server/src/(app|domain|access)/' },
  ),
  rule(
    'domain-needs-no-library',
    'What is true of an election needs neither Node nor a package.',
    { path: '^server/src/domain/' },
    { dependencyTypes: ['core', 'npm', 'npm-dev'] },
  ),
]

const libraries = [
  rule(
    'only-store-names-mikro-orm',
    'Only adapters/store knows the database; the stages know the journal port.',
    { path: '^server/src/', pathNot: '^server/src/adapters/store/' },
    { path: inPackage(['@mikro-orm/[^/]+', 'better-sqlite3', 'pg']) },
  ),
  rule(
    'only-api-names-graphql-servers',
    'Only api speaks GraphQL and owns HTTP and WebSocket.',
    { path: '^server/src/', pathNot: '^server/src/api/' },
    {
      path: inPackage([
        'type-graphql|graphql-scalars|graphql-ws|graphql-sse',
        '@apollo/[^/]+|@as-integrations/[^/]+|express|ws',
      ]),
    },
  ),
  rule(
    'only-brokers-names-a-broker',
    'Only adapters/brokers knows a broker; the hub knows a signal.',
    { path: '^server/src/', pathNot: '^server/src/adapters/brokers/' },
    {
      path: inPackage(['nats', '@nats-io/[^/]+', 'redis', 'ioredis', 'amqplib', 'kafkajs', 'mqtt']),
    },
  ),
]

const packages = [
  rule(
    'schema-imports-nothing-of-ours',
    'The schema is what both sides share, so it can lean on neither.',
    { path: '^schema/' },
    { path: '^(server|wallboard|seeds|tests)/' },
  ),
  rule(
    'seeds-import-nothing-of-ours',
    'Seeds are data with its sources and serve whoever reads them.',
    { path: '^seeds/' },
    { path: '^(server|wallboard|schema|tests)/' },
  ),
  rule(
    'wallboard-imports-the-schema-only',
    'The wallboard knows the server by its schema and nothing else of ours.',
    { path: '^wallboard/' },
    { path: '^(server|seeds|tests)/' },
  ),
  rule(
    'server-imports-no-screen',
    'The hub serves the built wallboard as files and imports nothing of it.',
    { path: '^server/' },
    { path: '^(wallboard|tests)/' },
  ),
  rule(
    'only-app-loads-seeds',
    'Seeds enter at the wiring, so that another register can take their place.',
    { path: '^server/src/', pathNot: '^server/src/(app|ingest/boundaries)/' },
    { path: '^seeds/' },
  ),
  rule(
    'boundaries-share-types-with-the-map',
    'The import of boundaries shares the shape of the map with the seeds, not its code.',
    { path: '^server/src/ingest/boundaries/' },
    { path: '^seeds/', dependencyTypesNot: ['type-only'] },
  ),
]

const everywhere = [
  rule(
    'no-cycles',
    'Two files that need each other, even for types, are one file or lack a third.',
    {},
    { circular: true },
  ),
  rule(
    'every-import-resolves',
    'An import that resolves to nothing is checked by no other rule.',
    {},
    // Vite's own suffixes (?worker&url) name no file.
    { couldNotResolve: true, pathNot: '[?]' },
  ),
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...stageRules, ...wiring, ...libraries, ...packages, ...everywhere],
  options: {
    // Types count as dependencies too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(schema|seeds|server|wallboard)/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['ruang-pantau', 'types', 'import', 'node', 'default'],
      extensions: ['.ts', '.d.ts', '.vue', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
