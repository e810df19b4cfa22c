// Look-ups of code pairs: in the table that ships, in a `Map` of texts, in one of the size of the whole table of CMS,
// and in a file that is given, with the time and memory of loading it.
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { packCode } from '@aliquot/engine/code-number'
import { firstDay, lastDay, PairTable } from '@aliquot/engine/policy/pair-table'
import { allergyPairs } from '@aliquot/reference/cms/national-pairs'
import { PairImport } from '@aliquot/reference/cms/pair-file'

const asked = 1_000_000
const day = 20_600
const wholeTable = 2_447_164
const wholeCodes = 13_047

/**
 * Numbers that look random and are the same in every run.
 *
 * @param {number} seed
 */
function numbers(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function madeTable() {
  const next = numbers(7)
  const origin = { id: 'made', release: 'made', from: '2020-01-01', verifiedThrough: '2020-12-31' }
  const table = new PairTable(origin)
  /** @type {import('@aliquot/engine/policy/pair-table').PairPeriod} */
  const period = { indicator: 1, from: firstDay, through: lastDay, sureThrough: lastDay }
  const code = () => packCode(String(10_000 + Math.floor(next() * wholeCodes)))
  for (let pair = 0; pair < wholeTable; pair += 1) table.add(code(), code(), period)
  return table
}

/**
 * Pairs to ask for, half of them held, in an order that has nothing to do with that of the table.
 *
 * @param {PairTable} table
 */
function questionsOf(table) {
  const next = numbers(11)
  /** @type {number[]} */
  const held = []
  table.forEach((paid, denied) => {
    held.push(paid, denied)
  })
  const questions = new Int32Array(2 * asked)
  for (let at = 0; at < questions.length; at += 2) {
    const pick = 2 * Math.floor((next() * held.length) / 2)
    const other = at % 4 === 0 ? pick : 2 * Math.floor((next() * held.length) / 2)
    questions[at] = held[pick] ?? 0
    questions[at + 1] = held[other + 1] ?? 0
  }
  return questions
}

/**
 * Nanoseconds of a look-up, the median of several runs.
 *
 * @param {Int32Array} questions
 * @param {(paid: number, denied: number) => number} lookUp
 */
function timed(questions, lookUp) {
  const runs = []
  let sum = 0
  for (let run = 0; run < 7; run += 1) {
    const started = performance.now()
    for (let at = 0; at < questions.length; at += 2) sum += lookUp(questions[at] ?? 0, questions[at + 1] ?? 0)
    runs.push(((performance.now() - started) * 1e6) / asked)
  }
  if (Number.isNaN(sum)) throw new Error('a look-up gave nothing')
  return runs.sort((a, b) => a - b)[3] ?? 0
}

/**
 * @param {string} name
 * @param {PairTable} table
 */
function printTable(name, table) {
  const took = timed(questionsOf(table), (paid, denied) => table.answerOn(paid, denied, day))
  console.log(`look-up among ${table.size} pairs (${name})`.padEnd(60), `median ${took.toFixed(0)} ns`)
}

/** @param {string} path */
async function loaded(path) {
  const before = process.memoryUsage().rss
  const started = performance.now()
  const parts = new PairImport()
  const reader = parts.file(path)
  const bytes = createReadStream(path)
  const pieces = path.endsWith('.gz') ? bytes.pipe(createGunzip({ chunkSize: 1 << 18 })) : bytes
  for await (const piece of pieces) reader.push(piece)
  reader.end()
  const table = parts.finish()
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  const megabytes = Math.round((process.memoryUsage().rss - before) / 1e6)
  const { keys, numbers: periods } = table.state.pairs
  const arrays = Math.round((keys.byteLength + periods.byteLength) / 1e6)
  console.log(`load ${path}: ${table.size} pairs in ${seconds} s; ${arrays} MB of arrays, ${megabytes} MB more in all`)
  return table
}

/** @param {string | undefined} file a table of pairs, if there is one */
export async function measurePairs(file) {
  printTable('allergy codes', allergyPairs)
  const texts = new Map()
  allergyPairs.forEach((paid, denied, { indicator }) => {
    texts.set(`${paid} ${denied}`, indicator)
  })
  const took = timed(questionsOf(allergyPairs), (paid, denied) => texts.get(`${paid} ${denied}`) ?? -1)
  console.log(`the same in a Map of texts`.padEnd(60), `median ${took.toFixed(0)} ns`)
  printTable('made up, in the size of the whole table', madeTable())
  if (file !== undefined) printTable('the file', await loaded(file))
}
