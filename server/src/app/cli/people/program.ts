import { type Command, InvalidArgumentError, Option } from 'commander'
import { roles } from '../../../access/principal.ts'
import type { Terminal } from '../terminal.ts'
import { approveScreen, listScreens, revokeScreen, type ScreenOptions } from './screens.ts'
import { issueToken, listTokens, revokeToken, type TokenOptions } from './tokens.ts'
import {
  addUser,
  changeUser,
  listUsers,
  removeUser,
  setPassword,
  type UserOptions,
} from './users.ts'

/** How a command's exit code comes out of the library, which has no word for it. */
type Run = (work: () => number | Promise<number>) => () => Promise<void>

const areaOption = ['--area <code>', 'only in this area; the whole province without it'] as const

/** Adds the commands about who and what may come in. */
export function addPeople(program: Command, terminal: Terminal, run: Run): void {
  addUsers(program, terminal, run)
  addTokens(program, terminal, run)
  addScreens(program, terminal, run)
}

function addUsers(program: Command, terminal: Terminal, run: Run): void {
  const user = program.command('user').description('people who may sign in')
  const named = (verb: string, description: string): Command =>
    user.command(verb).description(description).argument('<name>', 'name to sign in with')
  named('add', 'add somebody; the hub makes up a password and shows it once')
    .addOption(roleOption().makeOptionMandatory())
    .option(...areaOption)
    .action((name: string, options: UserOptions) => run(() => addUser(name, options, terminal))())
  named('change', "change somebody's role or area, at once; 35 is the whole province")
    .addOption(roleOption())
    .option('--area <code>', 'where they may act from now on')
    .action((name: string, options: UserOptions) =>
      run(() => changeUser(name, options, terminal))(),
    )
  named('password', 'set a new password, shown once; sessions end').action((name: string) =>
    run(() => setPassword(name, terminal))(),
  )
  named('remove', 'remove somebody; sessions end').action((name: string) =>
    run(() => removeUser(name, terminal))(),
  )
  user
    .command('list')
    .description('list who may sign in')
    .action(() => run(() => listUsers(terminal))())
}

function addTokens(program: Command, terminal: Terminal, run: Run): void {
  const token = program.command('token').description('what machines act with')
  token
    .command('issue')
    .description('make a token for a machine, printed once and alone on its line')
    .requiredOption('--name <name>', 'which machine: the actor of what it does')
    .addOption(roleOption().makeOptionMandatory())
    .option(...areaOption)
    .option('--days <number>', 'good for so many days; until it is revoked without it', positive)
    .action((options: TokenOptions) => run(() => issueToken(options, terminal))())
  token
    .command('list')
    .description('list what was issued, never a token itself')
    .action(() => run(() => listTokens(terminal))())
  token
    .command('revoke')
    .description('make a token void at once')
    .argument('<which>', 'its id, or the name it was issued to')
    .action((which: string) => run(() => revokeToken(which, terminal))())
}

function addScreens(program: Command, terminal: Terminal, run: Run): void {
  const screens = program.command('screens').description('televisions of the room')
  screens
    .command('approve')
    .description('let the television that shows a code show an area')
    .argument('<code>', 'six letters and digits, as it shows them')
    .requiredOption('--name <name>', 'where it hangs')
    .option(...areaOption)
    .action((code: string, options: ScreenOptions) =>
      run(() => approveScreen(code, options, terminal))(),
    )
  screens
    .command('list')
    .description('list paired televisions and when they were last there')
    .action(() => run(() => listScreens(terminal))())
  screens
    .command('revoke')
    .description('make the token of a television void at once')
    .argument('<which>', 'its id or its name')
    .action((which: string) => run(() => revokeScreen(which, terminal))())
}

function roleOption(): Option {
  return new Option('--role <role>', 'what they are here for')
    .choices([...roles])
    .argParser((text) => {
      const role = roles.find((each) => each === text.toUpperCase())
      if (role) return role
      throw new InvalidArgumentError(`Write one of ${roles.join(', ')}.`)
    })
}

function positive(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Write a whole number from 1.')
}
