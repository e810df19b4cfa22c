/** Claims as JSON, one a line: nothing of a claim document is left behind. */
import { peopleLeft } from './from-837.ts'
import type { ClaimSink } from './streamed-claim.ts'

export function toNdjson(write: (text: string) => void, withPeople: boolean): ClaimSink {
  return {
    take: (claims) =>
      claims.map(({ claim, people }) => {
        const isLeft = people !== undefined && !withPeople
        const document = people === undefined || isLeft ? claim : { ...claim, people }
        write(`${JSON.stringify(document)}\n`)
        return { ok: true, left: isLeft ? [peopleLeft] : [] }
      }),
    end() {},
  }
}
