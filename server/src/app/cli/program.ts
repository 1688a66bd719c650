import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { doctor } from '../doctor/doctor.ts'
import { type AuditExportOptions, exportAudit } from './audit.ts'
import { compareFolder, importBoundaries, type ImportOptions } from './boundaries.ts'
import { CommandFailure } from './failure.ts'
import { columnsHelp } from './csv/help.ts'
import { ingestCsv, type IngestCsvOptions } from './csv/ingest-csv.ts'
import { csvKinds } from '../../ingest/csv/index.ts'
import { ingestSirekap, type IngestOptions } from './ingest-sirekap.ts'
import { findings, type FindingsOptions } from './findings.ts'
import { addPeople } from './people/program.ts'
import { search, type SearchOptions } from './search.ts'
import { quarantine, type QuarantineOptions } from './quarantine.ts'
import { status } from './status.ts'
import type { Terminal } from './terminal.ts'
import { verify } from './verify.ts'

/**
 * Runs one command. The exit code: 0 done, 1 done but something was set aside or a check failed,
 * 2 not done, with one sentence about why.
 */
export async function runPantau(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0
  const program = buildProgram(terminal, (work) => async () => {
    code = await work()
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2
    // What nobody foresaw keeps its trace: it is for whoever mends the program.
    terminal.note(thrown instanceof CommandFailure ? thrown.message : traceOf(thrown))
    return 2
  }
}

function traceOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
}

/** How a command's exit code comes out of the library, which has no word for it. */
type Run = (work: () => number | Promise<number>) => () => Promise<void>

function buildProgram(terminal: Terminal, run: Run): Command {
  const program = new Command('pantau')
    .description('The command line of Ruang Pantau. It talks to the running hub (PANTAU_URL).')
    .showHelpAfterError('Add --help to see what there is.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.note(text.trimEnd()),
    })
    .addHelpText('after', '\nExit codes: 0 done, 1 done with something set aside, 2 not done.')
  addIngest(program, terminal, run)
  addBoundaries(program, terminal, run)
  program
    .command('verify')
    .description("walk the hub's journal: every hash, and a full recount of the figures")
    .action(() => run(() => verify(terminal))())
  addAudit(program, terminal, run)
  addLists(program, terminal, run)
  addPeople(program, terminal, run)
  program
    .command('status')
    .description('say how the hub is and how far the public count has come')
    .action(() => run(() => status(terminal))())
  program
    .command('doctor')
    .description('check this machine, the configuration and the hub, and say what to do')
    .action(() => run(() => doctor(terminal))())
  return program
}

function addAudit(program: Command, terminal: Terminal, run: Run): void {
  const audit = program.command('audit').description('the record of everything that was done')
  audit
    .command('export')
    .description('write the record to a file that can be checked without the hub')
    .option('--from <position>', 'only from this entry on', positive)
    .option('--out <file>', 'a new file; audit-MODE-LAST.jsonl here when not given')
    .action((options: AuditExportOptions) => run(() => exportAudit(options, terminal))())
}

function addLists(program: Command, terminal: Terminal, run: Run): void {
  program
    .command('search')
    .description('find places by code or as they are spoken, with their figures')
    .argument('<words...>', 'such as: TPS 3 Karang Pilang')
    .option('--first <number>', 'show so many, best first', positive)
    .action((words: string[], options: SearchOptions) =>
      run(() => search(words, options, terminal))(),
    )
  program
    .command('findings')
    .description('list what contradicts itself, newest first')
    .option('--within <code>', 'only in this area')
    .option('--code <code>', 'only of this kind, such as BALLOTS_SHORT')
    .option('--all', 'those that were cured, too')
    .option('--last <number>', 'print only so many', positive)
    .action((options: FindingsOptions) => run(() => findings(options, terminal))())
  program
    .command('quarantine')
    .description('list what could not be taken in, newest first')
    .option('--original', 'print each part as it came, too')
    .option('--last <number>', 'print only so many', positive)
    .action((options: QuarantineOptions) => run(() => quarantine(options, terminal))())
}

function addIngest(program: Command, terminal: Terminal, run: Run): void {
  const contest = new Option('--contest <name>', 'which contest the files count')
    .choices(['governor', 'regency'])
    .default('governor')
  const ingest = program.command('ingest').description("take in somebody else's files")
  addIngestCsv(ingest, terminal, run)
  ingest
    .command('sirekap')
    .description("KPU's published count: a folder of its JSON files, or one of them")
    .argument('<path>', 'folder or file')
    .addOption(contest)
    .option('--candidates <file>', 'pairs of the contest; candidates.json beside the counts')
    .option('--watch', 'stay, and take files as they change, until Ctrl-C')
    .action((path: string, options: IngestOptions) =>
      run(() => ingestSirekap(path, options, terminal))(),
    )
}

function addIngestCsv(ingest: Command, terminal: Terminal, run: Run): void {
  const kinds = [...csvKinds.keys()]
  ingest
    .command('csv')
    .description('reports that a spreadsheet wrote: CSV with , ; or tab, one row a report')
    .addArgument(new Argument('<kind>', 'what the rows are').choices(kinds))
    .argument('<file>', 'first line names the columns, in Indonesian or English')
    .option('--observed-at <time>', 'when all rows were observed, for a file without such a column')
    .option('--contest <name>', 'governor or regency, for a file without such a column')
    .option('--ignore-extra', 'leave columns out that are not known')
    .option('--dry-run', 'say what would change, and record nothing')
    .addHelpText('after', () => columnsHelp())
    .action((kind: string, file: string, options: IngestCsvOptions) =>
      run(() => ingestCsv(kind, file, options, terminal))(),
    )
}

function addBoundaries(program: Command, terminal: Terminal, run: Run): void {
  const boundaries = program.command('boundaries').description('the map of the areas')
  boundaries
    .command('compare')
    .description('compare the computed map with surveyed boundaries')
    .argument('<folder>', 'holds regencies.geojson and districts.geojson')
    .action((folder: string) => run(() => compareFolder(folder, terminal))())
  boundaries
    .command('import')
    .description('show surveyed boundaries instead of the computed ones, all or nothing')
    .argument('<file>', 'GeoJSON or TopoJSON')
    .requiredOption('--source <text>', 'who surveyed them, as the map will say')
    .option('--code-property <name>', "property that holds each area's code")
    .action((file: string, options: ImportOptions) =>
      run(() => importBoundaries(file, options, terminal))(),
    )
}

function positive(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Write a whole number from 1.')
}
