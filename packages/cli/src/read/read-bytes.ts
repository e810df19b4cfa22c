/** Reading the bytes of a file or of standard input, with a plain word where that is not possible. */
import type { Surroundings } from '../surroundings.ts'
import type { InputIssue } from './input-issue.ts'

export type ReadBytes =
  | { readonly ok: true; readonly file: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly file: string; readonly issue: InputIssue }

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'this is a folder; name the files in it',
  EACCES: 'it may not be read: ask for permission',
  EPERM: 'it may not be read: ask for permission',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ERR_FS_FILE_TOO_LARGE: 'the file is larger than 2 GB: split it',
}

/** Reads a file; `-` is standard input. */
export async function readBytes(path: string, surroundings: Surroundings): Promise<ReadBytes> {
  const file = fileNameOf(path)
  try {
    const bytes = path === '-' ? await surroundings.readStdin() : await surroundings.readFile(path)
    return { ok: true, file, bytes }
  } catch (error) {
    return { ok: false, file, issue: unreadable(file, error) }
  }
}

/** How a file is called in messages. */
export function fileNameOf(path: string): string {
  return path === '-' ? 'standard input' : path
}

/** Why the platform would not read a file. Throws what is no error of the platform. */
export function unreadable(file: string, error: unknown): InputIssue {
  if (!(error instanceof Error) || !('code' in error)) throw error
  return { file, message: whyUnreadable(error) }
}

/** Why the platform gave no bytes, in plain words. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? `it cannot be read${code === '' ? '' : ` (${code})`}`
}

const writeReasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'this is a folder; name a file in it',
  EACCES: 'it may not be written: ask for permission',
  EPERM: 'it may not be written: ask for permission',
  EROFS: 'it may not be written: ask for permission',
  ENOSPC: 'there is no space left: free some, or write elsewhere',
  ENAMETOOLONG: 'the name is too long',
}

/** Why a file cannot be written, in plain words. */
export function whyUnwritable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return writeReasons[code] ?? `it cannot be written${code === '' ? '' : ` (${code})`}`
}
