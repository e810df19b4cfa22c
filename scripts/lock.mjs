// One process at a time, across processes: a folder is made or it exists. A lock whose owner has died is taken over.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'

const sleep = (/** @type {number} */ ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

const codeOf = (/** @type {unknown} */ error) => (error instanceof Error && 'code' in error ? error.code : undefined)

/** @param {string} lock */
function ownerIsGone(lock) {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'))
    process.kill(pid, 0)
    return false
  } catch (error) {
    if (codeOf(error) === 'EPERM') return false
    if (codeOf(error) === 'ESRCH') return true
    // Between making the folder and writing the number, a living owner has none yet.
    try {
      return Date.now() - statSync(lock).mtimeMs > 2000
    } catch {
      return false
    }
  }
}

/**
 * @template T
 * @param {string} lock
 * @param {() => T} work
 * @returns {T}
 */
export function withLock(lock, work) {
  mkdirSync(dirname(lock), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
      if (ownerIsGone(lock)) rmSync(lock, { recursive: true, force: true })
      else sleep(50)
    }
  }
  try {
    writeFileSync(join(lock, 'pid'), String(process.pid))
    return work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}
