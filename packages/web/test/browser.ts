/** A real Chromium: the one that is named, the system's own, or the one that came from npm; else none. */
import { existsSync } from 'node:fs'
import process from 'node:process'
import { type Browser, chromium } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

interface Program {
  readonly executablePath: string
  readonly args: readonly string[]
}

async function programOf(): Promise<Program | undefined> {
  const named = process.env.CHROMIUM_PATH
  const own = [named, ...installed].find((path) => path !== undefined && path !== '' && existsSync(path))
  if (own !== undefined) return { executablePath: own, args: [] }
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  // With these set it unpacks the libraries that it needs and a bare machine lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return { executablePath: await packed.executablePath(), args: packed.args }
}

/** `undefined`, with the reason in `why`, where no browser can be started. */
export async function startBrowser(): Promise<{ readonly browser: Browser | undefined; readonly why: string }> {
  try {
    const program = await programOf()
    if (program === undefined) return { browser: undefined, why: 'no Chromium is installed' }
    const { executablePath, args } = program
    // What is packed for servers without isolation asks for one process, which breaks workers.
    const kept = args.filter((each) => !/^--(single-process|no-zygote|headless)/.test(each))
    return { browser: await chromium.launch({ executablePath, args: kept }), why: '' }
  } catch (error) {
    return { browser: undefined, why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}
