import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

const folder = fileURLToPath(new URL('./', import.meta.url))
const samples = new URL('../../examples/clinic-day/', import.meta.url)
// The page reads sources, as the tests do: a stale build would otherwise be served.
const conditions = ['x-src', ...defaultClientConditions]

/** The made-up clinic day as a module beside the page: a page that may not connect can import. */
function sampleDay(): Plugin {
  return {
    name: 'sample-day',
    generateBundle() {
      const files = ['claims.837'].map((name) => ({ name, text: readFileSync(new URL(name, samples), 'utf8') }))
      const source = `export const files = ${JSON.stringify(files)}\n`
      this.emitFile({ type: 'asset', fileName: 'sample-day.js', source })
    },
  }
}

/** The program that keeps the page's own files, so that it opens without a network. It handles no other request. */
function offlineFiles(): Plugin {
  return {
    name: 'offline-files',
    generateBundle(_, bundle) {
      const made = Object.keys(bundle).filter((name) => !name.endsWith('.map'))
      const files = ['./', 'icon.svg', 'manifest.webmanifest', 'sample-day.js', ...made]
      // Names of made files hold hashes of what is in them, so that the list names the version.
      let version = 0
      for (const letter of files.join()) version = (Math.imul(version, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
      const program = readFileSync(new URL('./offline/keep-files.js', import.meta.url), 'utf8')
      const source = `const version = ${JSON.stringify(`page-${version.toString(36)}`)}
const files = ${JSON.stringify([...new Set(files)])}
${program}`
      this.emitFile({ type: 'asset', fileName: 'offline.js', source })
    },
  }
}

export default defineConfig({
  root: folder,
  base: './',
  resolve: { conditions },
  worker: { format: 'es', rollupOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } } },
  build: {
    outDir: `${folder}dist/site`,
    emptyOutDir: true,
    target: 'es2022',
    // The polyfill fetches, and the page may not.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    assetsInlineLimit: 0,
  },
  plugins: [sampleDay(), offlineFiles()],
  logLevel: 'warn',
})
