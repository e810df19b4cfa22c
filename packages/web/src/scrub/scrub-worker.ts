/** The worker: takes messages one by one and hands them to the session. It keeps nothing beyond the page's life. */

import { outsideRequests } from '../network-count.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { ScrubSession } from './scrub-session.ts'

let session: ScrubSession | undefined

const post = (message: FromWorker) => postMessage(message)

async function answer(message: ToWorker): Promise<void> {
  switch (message.kind) {
    case 'scrub':
      session?.stop()
      session = new ScrubSession(message.run, message.files, message.defaults, post)
      await session.scrub(() => performance.now())
      return
    case 'cancel':
      session?.stop()
      return
    case 'order':
      session?.order(message.view)
      return
    case 'rows':
      session?.rows(message.indices)
      return
    case 'open':
      await session?.open(message.index, message.facts)
      return
    case 'export':
      await session?.export(message.what, message.decided)
      return
    case 'try-sending':
      post({ kind: 'tried', outcome: await sending(message.address) })
  }
}

/** Whether a request gets out. Its address is the page's own, and it carries nothing. */
async function sending(address: string): Promise<string> {
  try {
    await fetch(address)
    return 'sent'
  } catch (error) {
    return error instanceof Error ? `blocked: ${error.message}` : 'blocked'
  }
}

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  try {
    await answer(data)
  } catch (error) {
    const run = 'run' in data ? data.run : 0
    post({ kind: 'failed', run, message: error instanceof Error ? error.message : String(error) })
  }
  post({ kind: 'requests', outside: outsideRequests(new URL(import.meta.url).origin) })
})

post({ kind: 'ready' })
