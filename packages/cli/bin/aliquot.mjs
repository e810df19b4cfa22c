#!/usr/bin/env node
// Committed, not built: npm links a bin at install time, before the first build. In a checkout this builds first.
import { existsSync } from 'node:fs'

const checkout = new URL('../../../bin/aliquot.mjs', import.meta.url)
const inCheckout = existsSync(checkout) && existsSync(new URL('../src', import.meta.url))
await import(inCheckout ? checkout.href : new URL('../dist/main.js', import.meta.url).href)
