/** Where converted claims go: a file that takes its place when it is whole, or standard output. */
import { buffered } from '../print/buffered.ts'
import type { InputIssue } from '../read/input-issue.ts'
import { whyUnwritable } from '../read/read-bytes.ts'
import type { Surroundings } from '../surroundings.ts'

export interface Output {
  write(text: string): void
  /** Waits until what was written is out of memory. */
  drain(): Promise<void>
  /** Nothing follows; a file is put in its place if it is to be kept. */
  finish(isKept: boolean): Promise<void>
  /** Leaves a file as it was. */
  abandon(): Promise<void>
}

export type OpenedOutput =
  | { readonly ok: true; readonly output: Output }
  | { readonly ok: false; readonly issue: InputIssue }

/** Opens a file, or standard output if none is given. */
export async function openOutput(path: string | undefined, surroundings: Surroundings): Promise<OpenedOutput> {
  if (path === undefined) return { ok: true, output: standardOutput(surroundings) }
  try {
    const file = await surroundings.createFile(path)
    let kept: string[] = []
    const drain = async () => {
      const text = kept.join('')
      kept = []
      if (text !== '') await written(file.write(text))
    }
    const output: Output = {
      write: (text) => {
        kept.push(text)
      },
      drain,
      async finish(isKept) {
        await drain()
        await written(isKept ? file.close() : file.discard())
      },
      abandon: () => file.discard(),
    }
    return { ok: true, output }
  } catch (error) {
    if (!isOfPlatform(error)) throw error
    return { ok: false, issue: { file: path, message: whyUnwritable(error) } }
  }
}

/** A file could not be written to its end; the cause is the error of the platform. */
export class WritingFailed extends Error {}

async function written(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (cause) {
    throw new WritingFailed('a file could not be written', { cause })
  }
}

function standardOutput({ out, drained }: Surroundings): Output {
  const { write, flush } = buffered(out)
  return {
    write,
    drain: drained,
    async finish() {
      flush()
      await drained()
    },
    async abandon() {
      flush()
    },
  }
}

/** Whether an error is one of files and pipes, and not one of this program. */
export function isOfPlatform(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)
}
