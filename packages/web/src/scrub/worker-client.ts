/**
 * The worker is started from a blob, so that it has the page's own policy and can reach nothing either: one that is
 * started from its own address has the policy of that address. Its program is a file of the page.
 */

import type { FromWorker, ToWorker } from './messages.ts'
import workerAddress from './scrub-worker.ts?worker&url'

export interface WorkerClient {
  send(message: ToWorker): void
  end(): void
}

export function startWorker(hear: (message: FromWorker) => void): WorkerClient {
  const program = `import(${JSON.stringify(new URL(workerAddress, document.baseURI).href)})`
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }))
  const worker = new Worker(address, { type: 'module' })
  const waiting: ToWorker[] = []
  let isReady = false
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'ready') {
      isReady = true
      URL.revokeObjectURL(address)
      for (const message of waiting.splice(0)) worker.postMessage(message)
    } else hear(data)
  })
  worker.addEventListener('error', ({ message }) => {
    hear({ kind: 'failed', run: 0, message: message || 'The worker could not be started. Reload the page.' })
  })
  return {
    send: (message) => (isReady ? worker.postMessage(message) : void waiting.push(message)),
    end: () => worker.terminate(),
  }
}
