/** `aliquot validate`: what is wrong with X12 files, and the acknowledgements that say so. */
import { type AnswerEnvelope, write999, writeTa1 } from '@aliquot/x12/write-acknowledgement'
import { exitCode } from '../exit-code.ts'
import { Page } from '../print/page.ts'
import { reportValidated, validatedDocument } from '../print/validated.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Validated, validateInput } from '../validate/validate-input.ts'

export interface ValidateOptions {
  readonly json: boolean
  /** Whether each file comes out as it went in. */
  readonly roundTrip: boolean
  /** Write 999 and TA1 acknowledgements; standard output then holds nothing else, but for `json`. */
  readonly acknowledge: boolean
  readonly acknowledgeInterchange: boolean
}

/** Validates each file. Exits with 2 if one holds nothing that can be read, 1 if something is wrong, else 0. */
export async function runValidate(
  paths: readonly string[],
  options: ValidateOptions,
  surroundings: Surroundings,
): Promise<number> {
  const answers = options.acknowledge || options.acknowledgeInterchange
  const page = new Page(answers && !options.json ? { ...surroundings, out: surroundings.err } : surroundings)
  let code: number = exitCode.nothing
  let control = 1
  for (const path of paths) {
    const validated = await validateInput(path, options.roundTrip, surroundings)
    const acknowledgement = answers ? acknowledgementOf(validated, options, control, surroundings) : undefined
    control += 2 * (validated.report?.envelopes.length ?? 0)
    if (options.json) page.line(JSON.stringify(validatedDocument(validated, acknowledgement)))
    else {
      reportValidated(page, validated)
      if (acknowledgement !== undefined) surroundings.out(acknowledgement)
    }
    code = Math.max(code, codeOf(validated))
  }
  return code
}

function codeOf({ report, refused, roundTrip }: Validated): number {
  if (report?.read !== true || refused !== undefined) return exitCode.unreadable
  return report.issues.length > 0 || roundTrip?.same === false ? exitCode.found : exitCode.nothing
}

/** The answers to one file: the TA1 for its interchanges, then the 999 for its groups. */
function acknowledgementOf(
  { report }: Validated,
  { acknowledge, acknowledgeInterchange }: ValidateOptions,
  control: number,
  { today, time }: Surroundings,
): string {
  if (report === undefined) return ''
  const date = today.replaceAll('-', '')
  const envelopeFrom = (first: number): AnswerEnvelope => ({
    date,
    time,
    interchangeControl: first,
    groupControl: first,
  })
  const interchange = acknowledgeInterchange ? writeTa1(report, envelopeFrom(control)) : ''
  const next = acknowledgeInterchange ? control + report.envelopes.length : control
  return interchange + (acknowledge ? write999(report, envelopeFrom(next)) : '')
}
