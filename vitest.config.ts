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
    include: ['packages/*/test/**/*.test.ts', 'tools/test/**/*.test.ts'],
  },
})
