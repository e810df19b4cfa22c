// Serves a folder of files on this computer alone. It never writes, and answers nothing but GET and HEAD.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

// A worker that were started from the address of a file would go by the policy of that file. The program that keeps
// the page's files for work without a network is the one that has to fetch them.
const policy = "default-src 'none'; script-src 'self'; connect-src 'none'"

/**
 * @param {string} folder
 * @param {string} url
 */
function fileOf(folder, url) {
  let path
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return undefined
  }
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path))
  const isInside = file.startsWith(folder + sep)
  return isInside && existsSync(file) && statSync(file).isFile() ? file : undefined
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(folder, { method = 'GET', url = '/' }, response) {
  const file = fileOf(folder, url)
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' })
    response.end()
    return
  }
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' })
    response.end('Nothing is here.\n')
    return
  }
  const type = types[extname(file)] ?? 'application/octet-stream'
  const isKeeper = file.endsWith(`${sep}offline.js`)
  const headers = {
    'content-type': type,
    'content-length': statSync(file).size,
    'cache-control': 'no-cache',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(type === types['.js'] && !isKeeper ? { 'content-security-policy': policy } : {}),
  }
  response.writeHead(200, headers)
  if (method === 'HEAD') response.end()
  else createReadStream(file).pipe(response)
}

/**
 * Serves on the given port, or on the next one that is free.
 * @param {string} folder
 * @param {number} port 0 for any
 * @param {(url: string) => void} hear is told the address of each request that arrives
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serveSite(folder, port, hear = () => {}) {
  const server = createServer((request, response) => {
    hear(request.url ?? '')
    answer(folder, request, response)
  })
  return new Promise((resolve, reject) => {
    let next = port
    server.on('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE'
      if (!isTaken || next >= port + 20) reject(error)
      else {
        next += 1
        server.listen(next, '127.0.0.1')
      }
    })
    server.on('listening', () => {
      const bound = server.address()
      const used = typeof bound === 'object' && bound !== null ? bound.port : next
      const close = () =>
        new Promise((/** @type {(value: void) => void} */ done) => {
          server.closeAllConnections()
          server.close(() => done())
        })
      resolve({ address: `http://localhost:${used}/`, close })
    })
    server.listen(next, '127.0.0.1')
  })
}
