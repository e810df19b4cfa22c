import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

// `x-src` makes tests read packages/*/src. Without it they read the last build in dist, and a stale build passes.
const conditions = ['x-src', ...defaultServerConditions]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    pool: 'threads',
    isolate: false,
    // A busy machine is slow, and no test measures time.
    testTimeout: 30_000,
    include: ['packages/*/test/**/*.test.ts', 'tools/test/**/*.test.ts'],
  },
})
