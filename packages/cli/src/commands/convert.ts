/** `aliquot convert`: claims from one format into another, as they come. */
import type { IsoDate } from '@aliquot/engine/calendar-date'
import type { Practice } from 'aliquot/documents/people-schema'
import { type ConvertSummary, reportConversion } from '../convert/convert-summary.ts'
import { from837 } from '../convert/from-837.ts'
import { fromCsv } from '../convert/from-csv.ts'
import { fromJson } from '../convert/from-json.ts'
import { detectFormat, type Format } from '../convert/input-format.ts'
import { isOfPlatform, type Output, openOutput, WritingFailed } from '../convert/output.ts'
import { readPracticeFile } from '../convert/practice-file.ts'
import type { ClaimFault, ClaimSink, ClaimStream, Streamed, StreamedClaim, Taken } from '../convert/streamed-claim.ts'
import { to837 } from '../convert/to-837.ts'
import { toCsv } from '../convert/to-csv.ts'
import { toNdjson } from '../convert/to-ndjson.ts'
import { UncarriedTally } from '../convert/uncarried.ts'
import { exitCode } from '../exit-code.ts'
import { Page } from '../print/page.ts'
import { type InputIssue, issuesInWords } from '../read/input-issue.ts'
import { type PeekedInput, peek } from '../read/peeked-input.ts'
import { whyUnreadable, whyUnwritable } from '../read/read-bytes.ts'
import type { Surroundings } from '../surroundings.ts'

export interface ConvertOptions {
  readonly to: Format
  /** What the input is said to be; told from its content if not given. */
  readonly from: Format | undefined
  /** File to write; standard output if not given. */
  readonly out: string | undefined
  /** Whether names, numbers and addresses of people go along. */
  readonly people: boolean
  /** File in which the practice says what its claims do not. */
  readonly practice: string | undefined
  /** Day and number of an 837P that is written; the day is that of the first claim's submission if not given. */
  readonly date: IsoDate | undefined
  readonly control: number
  /** Write the summary as JSON to standard output. */
  readonly json: boolean
}

/** Converts, and exits with 2 if a claim or the whole input could not be converted, else 0. */
export async function runConvert(path: string, options: ConvertOptions, surroundings: Surroundings): Promise<number> {
  const file = path === '-' ? 'standard input' : path
  const conversion = new Conversion(file, options)
  const from = await conversion.run(path, surroundings)
  const summary = conversion.summary(from)
  const { issues, unlisted, doubts } = summary
  surroundings.err(issuesInWords([...issues, ...doubts], unlisted))
  if (options.json) new Page(surroundings).json(summary)
  else reportConversion(new Page({ ...surroundings, out: surroundings.err, colour: false }), summary)
  return issues.length > 0 ? exitCode.unreadable : exitCode.nothing
}

/** Beyond this many, issues are counted. */
const mostIssues = 10000

class Conversion {
  readonly #file: string
  readonly #options: ConvertOptions
  readonly #issues: InputIssue[] = []
  readonly #doubts: InputIssue[] = []
  #unlisted = 0
  #written = 0
  #broken = 0
  #lines = 0
  #out: string | undefined
  readonly #uncarried = new UncarriedTally()
  readonly #ignored: string[] = []

  constructor(file: string, options: ConvertOptions) {
    this.#file = file
    this.#options = options
  }

  /** Converts as much as can be converted. The format of the input, where it was told. */
  async run(path: string, surroundings: Surroundings): Promise<Format | undefined> {
    const practice = await readPracticeFile(this.#options.practice, surroundings)
    if (!practice.ok) return this.#fail(practice.issues)
    const input = await this.#opened(path, surroundings)
    if (input === undefined) return undefined
    const detected = detectFormat(input.head, this.#options.from)
    if (!detected.ok) return this.#fail([{ file: this.#file, message: detected.message }])
    const { format } = detected
    if (format === '837P' && this.#options.to === '837P') {
      return this.#fail([{ file: this.#file, message: 'this is an 837P file already: there is nothing to convert' }])
    }
    const opened = await openOutput(this.#options.out, surroundings)
    if (!opened.ok) return this.#fail([opened.issue])
    await this.#pipe(
      this.#streamOf(format, input),
      this.#sinkOf(opened.output.write, practice.practice, surroundings.today),
      opened.output,
    )
    return format
  }

  summary(from: Format | undefined): ConvertSummary {
    return {
      file: this.#file,
      from,
      to: this.#options.to,
      out: this.#out,
      claims: { written: this.#written, broken: this.#broken },
      lines: this.#lines,
      notCarried: this.#uncarried.list(),
      ignoredColumns: this.#ignored,
      doubts: this.#doubts,
      issues: this.#issues,
      unlisted: this.#unlisted,
    }
  }

  async #opened(path: string, surroundings: Surroundings): Promise<PeekedInput | undefined> {
    try {
      return await peek(surroundings.pieces(path))
    } catch (error) {
      return this.#fail([{ file: this.#file, message: whyUnreadable(error) }])
    }
  }

  #streamOf(format: Format, input: PeekedInput): ClaimStream {
    const withPeople = this.#options.people
    switch (format) {
      case '837P':
        return from837(input, this.#file, withPeople)
      case 'ndjson':
        return fromJson(input, this.#file)
      case 'csv':
        return fromCsv(input, this.#file, (titles) => this.#ignored.push(...titles))
    }
  }

  #sinkOf(write: (text: string) => void, practice: Practice, today: IsoDate): ClaimSink {
    const { to, people, date, control } = this.#options
    switch (to) {
      case '837P':
        return to837(write, { practice, date, today, control })
      case 'ndjson':
        return toNdjson(write, people)
      case 'csv':
        return toCsv(write, people)
    }
  }

  async #pipe(stream: ClaimStream, sink: ClaimSink, output: Output): Promise<void> {
    try {
      for await (const batch of stream) {
        const goesOn = this.#take(batch, sink)
        await output.drain()
        if (!goesOn) break
      }
      sink.end()
      await output.finish(this.#written > 0)
      if (this.#written > 0) this.#out = this.#options.out
    } catch (error) {
      await output.abandon()
      if (!isOfPlatform(error) && !(error instanceof WritingFailed)) throw error
      const { out } = this.#options
      const isOfWriting = error instanceof WritingFailed
      const message = isOfWriting ? whyUnwritable(error.cause) : whyUnreadable(error)
      this.#tell([{ file: isOfWriting ? (out ?? 'standard output') : this.#file, message }])
    }
  }

  /** Hands claims on. Says whether others can follow. */
  #take(batch: readonly Streamed[], sink: ClaimSink): boolean {
    const claims = batch.filter((each) => 'claim' in each)
    const taken = sink.take(claims)
    const [first] = taken
    if (first !== undefined && !first.ok && first.isFinal === true) {
      this.#tell(first.faults.map((fault) => ({ file: this.#file, ...fault })))
      return false
    }
    let next = 0
    for (const streamed of batch) {
      if ('claim' in streamed) this.#count(streamed, taken[next++])
      else {
        this.#broken += streamed.broken
        this.#unlisted += streamed.unlisted ?? 0
        this.#tell(streamed.issues)
      }
    }
    return true
  }

  #count({ claim, place, left }: StreamedClaim, taken: Taken | undefined): void {
    const id = claim.id === undefined ? {} : { id: claim.id }
    const placed = (fault: ClaimFault) => ({ file: this.#file, ...place, ...id, ...fault })
    if (taken?.ok === true) {
      this.#written += 1
      this.#lines += claim.lines.length
      this.#uncarried.add([...left, ...taken.left])
      this.#tell((taken.doubts ?? []).map(placed), this.#doubts)
    } else {
      this.#broken += 1
      this.#tell((taken?.faults ?? []).map(placed))
    }
  }

  #tell(issues: readonly InputIssue[], list: InputIssue[] = this.#issues): void {
    const room = Math.max(0, mostIssues - list.length)
    list.push(...issues.slice(0, room))
    this.#unlisted += Math.max(0, issues.length - room)
  }

  #fail(issues: readonly InputIssue[]): undefined {
    this.#tell(issues)
    return undefined
  }
}
