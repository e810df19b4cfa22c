import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

// `x-src` makes tests read packages/*/src. Without it they read the last build in dist, and a stale build passes.
const conditions = ['x-src', ...defaultServerConditions]

/** `npm run test:laws` puts a fast-check in its place that checks each law on more cases. */
const moreRuns = fileURLToPath(new URL('tools/more-runs.mjs', import.meta.url))
const alias = process.env.LAW_FACTOR === undefined ? [] : [{ find: /^fast-check$/, replacement: moreRuns }]

export default defineConfig({
  resolve: { conditions, alias },
  ssr: { resolve: { conditions } },
  test: {
    pool: 'threads',
    isolate: false,
    // A busy machine is slow, and no test measures time.
    testTimeout: 30_000,
    include: ['packages/*/test/**/*.test.ts', 'tools/test/**/*.test.ts'],
  },
})
