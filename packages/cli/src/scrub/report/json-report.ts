/** The reports for a program: one object, or one claim a line. Both are written as the claims come. */
import type { ScrubbedClaim } from '../scrub-input.ts'
import type { Out, Reporter } from './reporter.ts'

function documentOf({ result, form, place, checkedThrough, chargeCents }: ScrubbedClaim) {
  return {
    ...result,
    ...(form.length === 0 ? {} : { form }),
    place,
    ...(checkedThrough === undefined ? {} : { checkedThrough }),
    chargeCents,
  }
}

/** One object: `{ "files": […], "summary": … }`, a claim a line. */
export function jsonReporter(write: Out): Reporter {
  let files = 0
  let claims = 0
  return {
    begin(file) {
      write(`${files === 0 ? '{"files":[' : ','}\n{"file":${JSON.stringify(file)},"claims":[`)
      files += 1
      claims = 0
    },
    claim(_file, claim) {
      write(`${claims === 0 ? '' : ','}\n${JSON.stringify(documentOf(claim))}`)
      claims += 1
    },
    end(issues) {
      write(`],\n"issues":${JSON.stringify(issues)}}`)
    },
    finish(summary) {
      write(`],\n"summary":${JSON.stringify(summary)}}\n`)
    },
  }
}

/** One claim a line. What could not be read stands on standard error. */
export function ndjsonReporter(write: Out): Reporter {
  return {
    begin() {},
    claim(file, claim) {
      write(`${JSON.stringify({ file, ...documentOf(claim) })}\n`)
    },
    end() {},
    finish() {},
  }
}
