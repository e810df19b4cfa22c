/** A claim as billers know it: the boxes of the paper form, with findings pinned to them. Blanks stay blank. */
import type { ClaimLine } from '@aliquot/engine/document/claim'
import type { ReactNode } from 'react'
import { dollars } from '../words.ts'
import type { OpenedClaim } from './messages.ts'

export function ClaimBoxes({ opened: { claim, findings } }: { readonly opened: OpenedClaim }): ReactNode {
  const pins = (line: number) => findings.flatMap((finding, at) => (finding.line === line ? [at + 1] : []))
  const total = claim.lines.reduce((sum, { chargeCents }) => sum + (chargeCents ?? 0), 0)
  return (
    <div className="form1500">
      <Pins numbers={pins(0)} what="the claim" />
      <dl>
        <Box number="1" name="Payer">
          {claim.payer}
        </Box>
        <Box number="21" name="Diagnoses">
          {(claim.diagnoses ?? []).map((code, at) => `${String.fromCharCode(65 + at)} ${code}`).join('  ')}
        </Box>
        <Box number="22" name="Frequency, original number">
          {[claim.frequency, claim.originalControlNumber].filter(Boolean).join(' · ')}
        </Box>
        <Box number="23" name="Prior authorization">
          {claim.priorAuthorization}
        </Box>
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys */}
      <section className="scroll" aria-label="Service lines, box 24" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">24A Date</th>
              <th scope="col">24B Place</th>
              <th scope="col">24D Code</th>
              <th scope="col">24E Pointer</th>
              <th scope="col">24F Charge</th>
              <th scope="col">24G Units</th>
            </tr>
          </thead>
          <tbody>
            {claim.lines.map((line, at) => (
              <Line
                key={line.n ?? at}
                line={line}
                number={line.n ?? at + 1}
                pins={pins(line.n ?? at + 1)}
                place={claim.placeOfService}
              />
            ))}
          </tbody>
        </table>
      </section>
      <dl>
        <Box number="28" name="Sum of the lines">
          {dollars(total)}
        </Box>
        <Box number="33a" name="Billing provider">
          {claim.billingProvider}
        </Box>
      </dl>
    </div>
  )
}

interface LineProps {
  readonly line: ClaimLine
  readonly number: number
  readonly pins: readonly number[]
  readonly place: string | undefined
}

function Line({ line, number, pins, place }: LineProps): ReactNode {
  const pointers = (line.diagnosisPointers ?? []).map((pointer) => String.fromCharCode(64 + pointer)).join(' ')
  return (
    <tr className={pins.length > 0 ? 'pinned' : undefined}>
      <th scope="row">
        {number} <Pins numbers={pins} what={`line ${number}`} />
      </th>
      <td>{line.dateOfService}</td>
      <td>{line.placeOfService ?? place}</td>
      <td>{[line.code, ...(line.modifiers ?? [])].join(' ')}</td>
      <td>{pointers}</td>
      <td>{line.chargeCents === undefined ? '' : dollars(line.chargeCents)}</td>
      <td>{line.units}</td>
    </tr>
  )
}

function Pins({ numbers, what }: { readonly numbers: readonly number[]; readonly what: string }): ReactNode {
  return numbers.map((number) => (
    <span key={number} className="pin" title={`Finding ${number} is about ${what}`}>
      {number}
    </span>
  ))
}

interface BoxProps {
  readonly number: string
  readonly name: string
  readonly children: ReactNode
}

function Box({ number, name, children }: BoxProps): ReactNode {
  return (
    <div className="box">
      <dt>
        <small>{number}</small> {name}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
