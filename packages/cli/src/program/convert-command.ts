/** `aliquot convert`. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { runConvert } from '../commands/convert.ts'
import { type Format, formats } from '../convert/input-format.ts'
import { failOnWords, type Running } from './running.ts'
import { dateOf, type Flag } from './shared-options.ts'

interface ConvertArguments {
  readonly to: Format
  readonly from?: Format
  readonly out?: string
  readonly people?: Flag
  readonly practice?: string
  readonly date?: string
  readonly control: number
  readonly json?: Flag
}

function formatOf(text: string): Format {
  const format = formats.find((each) => each.toLowerCase() === text.toLowerCase())
  if (format === undefined) throw new InvalidArgumentError(`Formats are ${formats.join(', ')}.`)
  return format
}

function controlOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It has one to nine digits, and is not 0.')
  return Number(text)
}

export function addConvert(program: Command, running: Running): void {
  program
    .command('convert')
    .description('convert claims between 837P, JSON (one claim a line) and CSV (one service line a row)')
    .argument('<file>', 'an 837P file, claim JSON or CSV; - for standard input')
    .requiredOption('--to <format>', `format to write: ${formats.join(', ')}`, formatOf)
    .option('--from <format>', 'format of the file, where its content does not tell', formatOf)
    .option('--out <file>', 'file to write; standard output without it')
    .option('--people', 'carry names, numbers and addresses of people along, into JSON or CSV')
    .option('--practice <file>', 'JSON in which the practice says what claims do not, for an 837P')
    .option(
      '--date <date>',
      'day of an 837P; without it, that on which its first claim was submitted, or today',
      dateOf,
    )
    .option('--control <number>', 'number of an 837P interchange; without it, 1', controlOf, 1)
    .addOption(new Option('--json', 'write the summary as JSON; needs --out'))
    .action(async (file: string, options: ConvertArguments) => {
      const { to, from, out, people = false, practice, control, json = false } = options
      failOnWords([json && out === undefined ? 'with --json, say with --out where the claims go' : undefined])
      const all = { to, from, out, people, practice, date: options.date, control, json }
      running.code = await runConvert(file, all, running.surroundings)
    })
}
